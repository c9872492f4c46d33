// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The whole library but its readers and writers of text (chidao/io/…) and its faces for
/// Boost.Graph (…_bgl.hpp). The slow way to include it; each header also stands alone.

#include <chidao/core/suggest.hpp>
#include <chidao/graph/network.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/model/occurrences.hpp>
#include <chidao/plan/lint.hpp>
#include <chidao/plan/moved_bound.hpp>
#include <chidao/plan/plan_overview.hpp>
#include <chidao/plan/unit_group.hpp>
#include <chidao/query/addressees.hpp>
#include <chidao/query/cells.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/query/delay.hpp>
#include <chidao/query/desk.hpp>
#include <chidao/query/digest.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/query/supplement.hpp>
#include <chidao/query/what_if.hpp>
#include <chidao/time/due.hpp>
#include <chidao/time/lunar.hpp>
#include <chidao/time/posix_time.hpp>
#include <chidao/track/replay.hpp>
#include <chidao/track/tracker.hpp>
#include <chidao/version.hpp>
