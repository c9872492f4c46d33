// SPDX-License-Identifier: BSL-1.0
#pragma once

// How to ask. `casebook book(w)` over a lawful world; fill book.events (and anchors, issuers). Then
//   book.at(t), book.seen(known_at, t)   an outlook: done, withdrawn, suspended, declared, needed,
//                                        judged_bound, missing, forecast of an assignment
//   status_of(o, a), rate_over(o, ...)   meanings 11
//   blame_for(o, a), divide_delay(o, a)  meanings 12
//   escalation(book, ladder)             meanings 13: fired, standing, retracted, deliveries,
//                                        next_change
// An out_of_range is thrown where a bound leaves 1900-2199: compare nothing.
//
// Choices, where meanings.md leaves room:
//  1. Corrections: one that is itself cancelled takes nothing away; one that is replaced still
//     does, its replacement standing for it. It names a smaller id, else it takes nothing away.
//  2. Facts of one minute: by minute of record, then by id.
//  3. A second submission while done changes nothing; the first one's minute holds. A return that
//     finds nothing done changes nothing but is an arming. Acceptance without a submission that
//     holds (none, or returned since) completes at its own minute.
//  4. A withdrawal is for good. Withdrawn: no cell, no flag, in no rate, no culprit. Done before
//  it:
//     the input is in. Undone: nobody waits for it, and it has no forecast.
//  5. A done consumer still sets the needed bound of its inputs (10.3); it is not waiting, and no
//     answer about it names them. A withdrawn consumer sets none, and passes on none from beyond.
//  6. Suspension reaches a producer without any clause on its bound (one that says "standing" or
//     "pending" is a clause), with at least one consumer not withdrawn, all of those suspended;
//     done consumers count as not suspended unless they are.
//  7. Suspended is a flag beside: cells, rates, forecast, culprits are as without it. All bounds of
//     a world are fixed, so it moves none.
//  8. Extensions: the last decision (by minute of fact, then record, then id), whenever its record
//     came; it wins over an anchor's day whatever the order, and makes any clause, or none, a known
//     declared bound. It may be shorter. Nothing refuses it.
//  9. An anchor's day makes all pending clauses of its task known: due by the end of the day, or
//     what anchor_term says, by F or B from the midnight that ends the day, without a roll.
// 10. Behind, waiting, suspended, at risk, due soon: of open ones only. Pending, unresolved,
// without
//     bound: of done ones too, which then are "done in time".
// 11. At risk and due soon look at declared and needed alike, each while not yet past; past means
//     forecast > bound, a forecast being a bound.
// 12. Forecast without release and inputs: t + 1. A receipt does not move the release.
// 13. Days overdue of one done late count to the day it was done. On the day of a clock bound: 0.
// 14. fallen_due: done, late or not, over done and open overdue. done_only: done in time over done.
//     Both leave out withdrawn, pending, unresolved, and without bound (unless counted as in time);
//     suspended ones count.
// 15. Own time: only of one past its bound, with inputs, all in; it ends with F of the last input,
//     which does not ask for the release. One without inputs has none: it is a culprit when past.
//     Its late inputs are named as such; what made them late is not asked.
// 16. Verdict: in its own time only for the one asked about; else culprits if any; else squeezed if
//     one below in its own time had all inputs in time, or if itself past; else not yet due.
// 17. Division: the delay is from the judged bound to the end, in bounds (done + 1). Open ones end
//     with their forecast, or on demand in the minute after t.
// 18. What an input owes is counted from its need along this chain: B of the consumer from the
// bound
//     the delay is counted from, then from each need on; another consumer's earlier need, or an
//     earlier declared bound in between, did this delay no harm. An input not later than that need
//     passes nothing on, and all is the consumer's own.
// 19. The rest of a part, without what its last inputs pass on: negative, time won back; positive,
//     its own as far as it lies past its declared bound, before that the papers'. The first part's
//     rest is all its own. A late release is nobody's part: it stays with the one released late.
// 20. Equal inputs: fractions, exactly.
// 21. Armings: the paper's issue (unknown: since ever), the first receipt, each return, each minute
//     at which the declared or the needed bound becomes another. What lies before the issue is part
//     of it. Those of one minute are one. The ladder goes by the last one; it starts all rungs
//     again, with the bound of that minute, and ends what had not fired.
// 22. The last after-rung before an arming: the latest minute, then the later rung and repetition;
//     it fires at the arming. A rung whose minute is that of the arming is not before it.
// 23. Repetition k comes at F of k intervals from the rung's minute; the limit does not count the
//     first.
// 24. Received is reached by receipt, start, submission or acceptance; a return does not undo it.
//     Completion stops rungs of either state.
// 25. Stopped at a minute and free again later (resumed): it fires when free, if still armed.
// 26. Those told are chosen at the minute of firing; one (arming, rung, repetition) fires once. Of
//     one who waits a rung that does not speak of waiting tells himself and his culprits, whatever
//     its targets.
// 27. A superior who holds a culprit of the assignment is passed over, then the next, until one who
//     does not; past the top: nobody. Fewer superiors than asked for: nobody. All targets without
//     anybody: one entry without addressee in `fired`, in none of the others.
// 28. Supported: judged by what is known at t, it fires, or had fired, at the minute it did, to
// that
//     addressee. Retracted: not so. Standing: so, not reached, not stopped, and no newer arming;
//     one after an extension or withdrawal is neither.
// 29. Delivery: the first open minute of the assignment's calendar. Dropped: done (or received,
//     where that is expected) before it, as known then.

#include "track_oracle_fault.hpp"
#include "track_oracle_ladder.hpp"
#include "track_oracle_status.hpp"
