// SPDX-License-Identifier: BSL-1.0
// expect-gcc: could not convert
// expect-clang: no viable conversion from returned value of type 'int'
#include <chidao/time/duration.hpp>

chidao::working_days handling_time() {
#ifdef FORBIDDEN
  return 1;
#else
  return chidao::working_days{1};
#endif
}
