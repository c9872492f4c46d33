// SPDX-License-Identifier: BSL-1.0
// expect-gcc: could not convert 'two' from 'const chidao::calendar_days' to 'chidao::working_days'
// expect-clang: no viable conversion from .*'const chidao::calendar_days' to .*'chidao::working_days'
#include <chidao/time/duration.hpp>

chidao::working_days handling_time() {
  const chidao::calendar_days two{2};
#ifdef FORBIDDEN
  return two;
#else
  return chidao::working_days{two.count()};
#endif
}
