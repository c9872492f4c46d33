// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/journal.hpp>

namespace chidao {

CHIDAO_INLINE void memory_journal::write(const event& what) { kept_.push_back(what); }

}  // namespace chidao
