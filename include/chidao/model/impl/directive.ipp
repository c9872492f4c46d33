// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/directive.hpp>
#include <utility>

namespace chidao {

CHIDAO_INLINE directive::directive(directive_text checked)
    : text_{std::make_shared<const directive_text>(std::move(checked))} {}

}  // namespace chidao
