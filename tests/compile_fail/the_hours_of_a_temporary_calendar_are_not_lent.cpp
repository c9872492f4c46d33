// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::hours\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'hours'
#include <chidao/time/calendar.hpp>

std::size_t count(const chidao::calendar& days) {
#ifdef FORBIDDEN
  return days.named("office").hours().size();
#else
  const chidao::calendar office = days.named("office");
  return office.hours().size();
#endif
}
