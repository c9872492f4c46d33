// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/directive.hpp>
#include <chidao/plan/plan_options.hpp>
#include <vector>

namespace chidao {

namespace sentences {
/// Two papers with one code.
inline constexpr sentence duplicate_document{"duplicate-document",
                                             "document \"{document}\" stands more than once"};
/// What paper codes must be.
inline constexpr sentence expected_document_once{"expected-document-once", "each document once"};
}  // namespace sentences

/// What is wrong with papers and options taken together: papers that stand twice, readings and
/// events that none of them has.
[[nodiscard]] std::vector<problem> option_problems(const std::vector<directive>& papers,
                                                   const plan_options& options);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/option_problems.ipp>
#endif
