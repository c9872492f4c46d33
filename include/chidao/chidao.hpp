// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The whole library but its readers and writers of text (chidao/io/…) and its faces for
/// Boost.Graph (…_bgl.hpp). The slow way to include it; each header also stands alone.

#include <chidao/model/directive_builder.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/plan/docket.hpp>
#include <chidao/plan/plan.hpp>
#include <chidao/plan/plan_rows.hpp>
#include <chidao/time/gregorian.hpp>
#include <chidao/time/posix_time.hpp>
#include <chidao/version.hpp>
