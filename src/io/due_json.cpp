// SPDX-License-Identifier: BSL-1.0
#include "due_json.hpp"
#include <chidao/io/iso8601.hpp>

namespace chidao::io {

void put_reasons(json_output& out, const due_date& found, const phrases& words) {
  out.key("grounds").open_list();
  for (const message& each : found.grounds)
    out.open_object().text("code", each.form->code).text("text", words(each)).close_object();
  out.close_list().key("skipped").open_list();
  for (const skipped_day& each : found.skipped)
    out.open_object().text("day", iso8601(each.on)).text("why", words(each.why)).close_object();
  out.close_list();
}

}  // namespace chidao::io
