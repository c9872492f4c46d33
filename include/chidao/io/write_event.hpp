// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/event.hpp>
#include <iosfwd>

namespace chidao::io {

/// Writes an event as one line of JSON (docs/formats.md) with its line end. Reading it gives the
/// same event, its texts in Unicode's composed form.
/// @throws read_error with the reasons if the reader would refuse the line, as where a note holds a
///   line end or an extension no bound; nothing is written then
void write_event(std::ostream& out, const event& what);

}  // namespace chidao::io
