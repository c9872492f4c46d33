// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/query/digest.hpp>
#include <chidao/query/escalation.hpp>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <vector>

namespace chidao::io {

/// Who is told what in a span of time, and how it stands at its end.
struct told_notices {
  instant from;                      ///< after this minute
  instant until;                     ///< up to this one
  std::vector<notice> delivered;     ///< what is delivered in between, by when
  std::vector<notice> standing;      ///< what stands at the end
  std::vector<notice> retracted;     ///< what is no longer supported at the end
  std::vector<empty_rung> empty;     ///< rungs that found nobody in between
  std::optional<instant> next = {};  ///< the next delivery, if nothing happens
  instant horizon;                   ///< up to when the next delivery was looked for
};

/// Asks an escalation for a span of time.
/// @param horizon up to when the next delivery is looked for
[[nodiscard]] told_notices notices_between(const escalation& ask, instant from, instant until,
                                           instant horizon);

/// Writes who is told what and why as a page for a terminal, one digest per addressee; addressees
/// who are told the same share one. Then what stands, what was retracted, and the next change.
/// @pre the notices are of the outlook
void write_notices_text(std::ostream& out, const outlook& in, const told_notices& told,
                        const catalogue& language, std::size_t width = 120);

/// Writes notices alone, one digest per addressee; addressees who are told the same share one.
/// @pre the notices are of the outlook
void write_digests_text(std::ostream& out, const outlook& in, std::vector<notice> notices,
                        const catalogue& language, std::size_t width = 120);

/// Writes notices as JSON, schema/notices.json.
/// @pre the notices are of the outlook
void write_notices_json(std::ostream& out, const outlook& in, const told_notices& told,
                        const catalogue& language);

/// Writes what is delivered as CSV: a head, and a row per notice.
/// @pre the notices are of the outlook
void write_notices_csv(std::ostream& out, const outlook& in, const told_notices& told,
                       const catalogue& language, byte_order_mark mark = byte_order_mark::absent);

}  // namespace chidao::io
