// SPDX-License-Identifier: BSL-1.0
#include "read_provenance.hpp"
#include <chidao/io/read_directive.hpp>
#include <string>

namespace chidao::io {

provenance read_provenance(const json_field& at) {
  const json_object told = at.object({"status", "text", "why"});
  if (!told)
    return {};
  const auto status = told.required("status").word({"quoted", "inferred", "assumed"});
  if (!status)
    return {};
  const bool quoted = *status == 0;
  const json_field useless = told.optional(quoted ? "why" : "text");
  useless.complain(
      say(sentences::key_without_status, {{"key", useless.key()}}),
      say(sentences::expected_status_key, {{"key", std::string{quoted ? "text" : "why"}}}));
  const auto text = told.required(quoted ? "text" : "why").text();
  constexpr provenance::status all[] = {provenance::status::quoted, provenance::status::inferred,
                                        provenance::status::assumed};
  return {all[*status], text.value_or("")};
}

}  // namespace chidao::io
