// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Names only, for headers that pass the library's values on without looking into them.

namespace chidao {

template <class Kind>
class id;
class error;
class day;
class instant;
class bound;
class deadline;
class duration;
class calendar;
struct unit;
class hierarchy;
class hierarchy_builder;
class audience;
struct task;
class directive;
class directive_builder;
class ground;
struct plan_options;
class plan;
class docket;
class assignment;
struct assignment_id;
struct assignment_key;
class explanation;

}  // namespace chidao
