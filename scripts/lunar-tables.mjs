// SPDX-License-Identifier: BSL-1.0
// Writes the lunar years of other implementations for tests/data/lunar/ (its README names them).
// usage: node scripts/lunar-tables.mjs NODE_MODULES FOLDER
import {createRequire} from 'node:module';
import {writeFileSync} from 'node:fs';
import path from 'node:path';

const [modules, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/lunar-tables.mjs NODE_MODULES FOLDER');
  process.exit(64);
}
const require = createRequire(path.resolve(modules, 'x.js'));

const epoch = Date.UTC(1970, 0, 1);
const serial = (y, m, d) => (Date.UTC(y, m - 1, d) - epoch) / 864e5;
const civil = (s) => new Date(epoch + s * 864e5);
const iso = (s) => civil(s).toISOString().slice(0, 10);
const parts = (s) => [civil(s).getUTCFullYear(), civil(s).getUTCMonth() + 1, civil(s).getUTCDate()];

// Month, day and leap mark of a day, for each source; a day is a number of days after 1970-01-01.
const sources = {
  'hnd-table': () => {
    const {getLunarDate} = require('vn-lunar/lunar-ho-ngoc-duc.js');
    return (s) => {
      const [y, m, d] = parts(s);
      const l = getLunarDate(d, m, y);
      return {month: l.month, day: l.day, leap: Boolean(l.leap)};
    };
  },
  'hnd-algorithm': () => {
    const {convertSolar2Lunar} = require('amlich');
    return (s) => {
      const [y, m, d] = parts(s);
      const [day, month, , leap] = convertSolar2Lunar(d, m, y, 7);
      return {month, day, leap: leap === 1};
    };
  },
  'date-chinese-utc7': () => {
    const {CalendarVietnamese} = require('date-chinese');
    class AtSeven extends CalendarVietnamese {
      timeshiftUTC() { return 7 / 24; }
    }
    return (s) => {
      const [y, m, d] = parts(s);
      const c = new AtSeven();
      c.fromGregorian(y, m, d);
      const [, , month, leap, day] = c.get();
      return {month, day, leap};
    };
  },
  'lunar-javascript-utc8': () => {
    const {Solar} = require('lunar-javascript');
    return (s) => {
      const l = Solar.fromYmd(...parts(s)).getLunar();
      return {month: Math.abs(l.getMonth()), day: l.getDay(), leap: l.getMonth() < 0};
    };
  },
};

for (const [name, open] of Object.entries(sources)) {
  const lunar = open();
  const months = [];
  let at = serial(1900, 1, 31) - 2;
  while (lunar(at).day !== 1) ++at;
  const end = serial(2199, 12, 31);
  while (at <= end) {
    const first = lunar(at);
    let next = at + 29;
    while (next <= end && lunar(next).day !== 1 && next < at + 31) ++next;
    if (first.day !== 1 || next > at + 30 && next <= end) {
      console.error(`${name}: no month of 29 or 30 days begins on ${iso(at)}`);
      process.exit(1);
    }
    months.push({at, next, ...first});
    at = next;
  }
  // A year begins with its first month; the months after the last whole year are left out.
  const starts = months.map((each, i) => i).filter((i) => months[i].month === 1 && !months[i].leap);
  const lines = ['year,first_day,leap_month,month_lengths'];
  for (let i = 0; i + 1 < starts.length; ++i) {
    const year = months.slice(starts[i], starts[i + 1]);
    const leap = year.find((each) => each.leap);
    lines.push([civil(year[0].at).getUTCFullYear(), iso(year[0].at), leap ? leap.month : 0,
                year.map((each) => each.next - each.at).join(' ')].join(','));
  }
  writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n') + '\n');
  console.log(`${name}: ${lines.length - 1} years`);
}
