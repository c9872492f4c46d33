#!/usr/bin/env node
// SPDX-License-Identifier: BSL-1.0
// Writes the tables of tests/data/lunar from other people's calendar programs,
// and compares the tables with one another. See tests/data/lunar/README.md.
//
// The sources are asked, never copied: this file holds no table and no formula of theirs.
// The one calendar rule written here (fromInstants) turns the instants of
// astronomy-engine into months.

import { createRequire } from 'node:module'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const DAY_MS = 86400000

const USAGE = `usage:
  lunar-tables.mjs generate NODE_MODULES OUT_DIR [SOURCE...]
      Asks each source (all of them if none is named) and writes
      months-SOURCE.csv and tet-SOURCE.csv into OUT_DIR; the source
      astronomy-engine also writes close-calls.csv.
  lunar-tables.mjs compare DIR
      Prints, as Markdown, where the tables in DIR differ.

sources: hnd-table hnd-aa98 date-chinese emacs astronomy-engine lunar-javascript
NODE_MODULES is a folder into which this was installed:
  npm install --ignore-scripts lunar-calendar-ts-vi@1.0.2 amlich@0.0.2 \\
    date-chinese@2.1.4 astronomia@4.2.0 astronomy-engine@2.1.19 lunar-javascript@1.7.7
The source emacs runs the program 'emacs' (28.2) found on the PATH.`

// A day is a whole number of days since 1970-01-01; a month is {day, year, month, leap}.
const toDay = (y, m, d) => Math.round(Date.UTC(y, m - 1, d) / DAY_MS)
const fromDay = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const JDN_OF_1970 = 2440588

function scanDays (convert) {
  const months = []
  const end = toDay(LAST_YEAR + 1, 3, 1)
  for (let day = toDay(FIRST_YEAR, 1, 1); day < end; day++) {
    const [y, m, d] = fromDay(day).split('-').map(Number)
    const lunar = convert(y, m, d)
    if (lunar.day === 1) months.push({ day, year: lunar.year, month: lunar.month, leap: lunar.leap })
  }
  return months
}

const SOURCES = {
  'hnd-table' (load) {
    const { Lunar } = load('lunar-calendar-ts-vi')
    const lunar = new Lunar()
    const months = []
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (const m of lunar.getYearInfo(year)) {
        months.push({ day: m.jd - JDN_OF_1970, year: m.year, month: m.month, leap: m.leap === 1 })
      }
    }
    return months
  },

  'hnd-aa98' (load) {
    const { convertSolar2Lunar } = load('amlich')
    return scanDays((y, m, d) => {
      const [day, month, year, leap] = convertSolar2Lunar(d, m, y, 7)
      return { day, month, year, leap: leap === 1 }
    })
  },

  'date-chinese' (load) {
    const { CalendarVietnamese } = load('date-chinese')
    const calendar = new CalendarVietnamese()
    return scanDays((y, m, d) => {
      calendar.fromGregorian(y, m, d)
      return {
        day: calendar.day, month: calendar.month, year: calendar.yearFromEpochCycle(), leap: calendar.leap === true
      }
    })
  },

  emacs () {
    const lisp = `(progn (require 'cal-china)
      (setq calendar-chinese-time-zone 420 calendar-chinese-year-cache nil
            calendar-chinese-daylight-time-offset 0
            calendar-chinese-daylight-saving-start nil calendar-chinese-daylight-saving-end nil)
      (let ((y ${FIRST_YEAR}))
        (while (<= y ${LAST_YEAR + 1})
          (dolist (m (calendar-chinese-year y))
            (let ((g (calendar-gregorian-from-absolute (cadr m))))
              (princ (format "%d %s %d %d %d\\n" y (car m) (nth 2 g) (nth 0 g) (nth 1 g)))))
          (setq y (1+ y)))))`
    const run = spawnSync('emacs', ['--batch', '-Q', '--eval', lisp], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (run.error || run.status !== 0) throw new Error(`emacs: ${run.error?.message ?? run.stderr}`)
    const months = []
    let asked = 0
    let begun = false
    for (const line of run.stdout.trim().split('\n')) {
      const [year, number, y, m, d] = line.split(' ').map(Number)
      if (year !== asked) { asked = year; begun = false }
      // The list of a year begins with the last months of the lunar year before.
      if (number === 1) begun = true
      months.push({
        day: toDay(y, m, d), year: begun ? year : year - 1, month: Math.floor(number), leap: !Number.isInteger(number)
      })
    }
    return months
  },

  'astronomy-engine' (load, outDir) {
    const astronomy = load('astronomy-engine')
    const events = astronomicalEvents(astronomy)
    writeCloseCalls(join(outDir, 'close-calls.csv'), events)
    return fromInstants(events, 7)
  },

  'lunar-javascript' (load) {
    const { LunarYear } = load('lunar-javascript')
    const months = []
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (const m of LunarYear.fromYear(year).getMonthsInYear()) {
        months.push({
          day: Math.round(m.getFirstJulianDay()) - JDN_OF_1970,
          year: m.getYear(),
          month: Math.abs(m.getMonth()),
          leap: m.getMonth() < 0
        })
      }
    }
    return months
  }
}

// New moons, and the instants at which the Sun's apparent longitude is a multiple of 30 degrees,
// as milliseconds of UT since 1970.
function astronomicalEvents (astronomy) {
  const from = Date.UTC(FIRST_YEAR - 2, 10, 1)
  const to = Date.UTC(LAST_YEAR + 2, 1, 28)
  const newMoons = []
  for (let t = from; t < to;) {
    const found = astronomy.SearchMoonPhase(0, new Date(t), 40)
    newMoons.push(found.date.getTime())
    t = found.date.getTime() + 20 * DAY_MS
  }
  const terms = []
  for (let year = FIRST_YEAR - 2; year <= LAST_YEAR + 2; year++) {
    for (let i = 0; i < 12; i++) {
      const longitude = (300 + 30 * i) % 360 // 300 degrees falls about 20 January
      const found = astronomy.SearchSunLongitude(longitude, new Date(Date.UTC(year, i, 8)), 40)
      terms.push({ at: found.date.getTime(), longitude })
    }
  }
  return { newMoons, terms }
}

// The rule of the calendar: a month begins on the day of the new moon; month 11 holds the winter
// solstice; where there are thirteen months from one month 11 to the next, the first of them
// that holds no multiple of 30 degrees is a leap month and takes the number before it.
function fromInstants ({ newMoons, terms }, zoneHours) {
  const localDay = (ms) => Math.floor((ms + zoneHours * 3600000) / DAY_MS)
  const starts = newMoons.map(localDay)
  const termDays = new Set(terms.map((t) => localDay(t.at)))
  const holdsTerm = (i) => {
    for (let day = starts[i]; day < starts[i + 1]; day++) if (termDays.has(day)) return true
    return false
  }
  const elevenths = terms.filter((t) => t.longitude === 270).map((t) => localDay(t.at))
    .map((day) => ({ index: starts.findLastIndex((s) => s <= day), year: +fromDay(day).slice(0, 4) }))
    .filter((e) => e.index >= 0)
  const months = []
  for (let e = 0; e + 1 < elevenths.length; e++) {
    const { index: begin, year } = elevenths[e]
    const end = elevenths[e + 1].index
    let leapAt = -1
    if (end - begin === 13) {
      leapAt = begin + 1
      while (holdsTerm(leapAt)) leapAt++
    }
    let count = 0
    for (let i = begin; i < end; i++) {
      if (i > begin && i !== leapAt) count++
      const month = (10 + count) % 12 + 1
      months.push({ day: starts[i], year: count >= 2 ? year + 1 : year, month, leap: i === leapAt })
    }
  }
  return months
}

// The instants within ten minutes of midnight at UTC+7, where programs may rightly differ.
function writeCloseCalls (file, { newMoons, terms }) {
  const rows = []
  const note = (kind, ms) => {
    const local = ms + 7 * 3600000
    const seconds = Math.round((local - Math.round(local / DAY_MS) * DAY_MS) / 1000)
    const year = new Date(local).getUTCFullYear()
    if (Math.abs(seconds) > 600 || year < FIRST_YEAR || year > LAST_YEAR) return
    rows.push([ms, `${new Date(ms).toISOString().slice(0, 19)}Z,${kind},${seconds}`])
  }
  newMoons.forEach((ms) => note('new_moon', ms))
  terms.forEach((t) => note(`sun_${t.longitude}`, t.at))
  rows.sort((a, b) => a[0] - b[0])
  write(file, ['utc,event,seconds_after_midnight_utc7', ...rows.map((r) => r[1])])
}

const write = (file, lines) => writeFileSync(file, lines.join('\n') + '\n')

function generate (modules, outDir, names) {
  const load = createRequire(join(resolve(modules), 'index.js'))
  mkdirSync(outDir, { recursive: true })
  for (const name of names.length ? names : Object.keys(SOURCES)) {
    if (!SOURCES[name]) throw new Error(`no source ${name}\n${USAGE}`)
    const seen = new Map()
    for (const m of SOURCES[name](load, outDir)) {
      if (m.year >= FIRST_YEAR && m.year <= LAST_YEAR) seen.set(m.day, m)
    }
    const months = [...seen.values()].sort((a, b) => a.day - b.day)
    for (let i = 0; i + 1 < months.length; i++) {
      const length = months[i + 1].day - months[i].day
      if (length !== 29 && length !== 30) {
        console.error(`${name}: ${length} days from ${fromDay(months[i].day)} to the next month`)
      }
    }
    write(join(outDir, `months-${name}.csv`), ['date,year,month,leap',
      ...months.map((m) => `${fromDay(m.day)},${m.year},${m.month},${m.leap ? 1 : 0}`)])
    const tet = ['year,tet_date,leap_month']
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const own = months.filter((m) => m.year === year)
      const first = own.filter((m) => m.month === 1 && !m.leap)
      const leaps = own.filter((m) => m.leap)
      if (first.length !== 1 || leaps.length > 1 || own.length !== 12 + leaps.length) {
        console.error(`${name}: year ${year} has ${own.length} months, ${leaps.length} leap, ${first.length} first`)
      }
      if (first.length) tet.push(`${year},${fromDay(first[0].day)},${leaps[0]?.month ?? 0}`)
    }
    write(join(outDir, `tet-${name}.csv`), tet)
    console.error(`${name}: ${months.length} months`)
  }
}

const readRows = (file) => readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))

function compare (dir) {
  const utc7 = ['hnd-table', 'hnd-aa98', 'date-chinese', 'emacs', 'astronomy-engine']
  const tables = {}
  for (const name of [...utc7, 'lunar-javascript']) {
    tables[name] = readRows(join(dir, `months-${name}.csv`))
  }
  const section = (title, names, from, to) => {
    const said = new Map() // date -> source -> "month of year"
    for (const name of names) {
      for (const [date, year, month, leap] of tables[name]) {
        if (+year < from || +year > to) continue
        if (!said.has(date)) said.set(date, {})
        said.get(date)[name] = `${month}${leap === '1' ? '+' : ''}/${year}`
      }
    }
    const rows = [...said].sort().filter(([, by]) => new Set(names.map((n) => by[n] ?? '-')).size > 1)
    console.log(`\n### ${title}: ${rows.length} dates\n`)
    if (!rows.length) return
    console.log(`| date | ${names.join(' | ')} |\n|---|${'---|'.repeat(names.length)}`)
    for (const [date, by] of rows) console.log(`| ${date} | ${names.map((n) => by[n] ?? '-').join(' | ')} |`)
  }
  section('UTC+7, lunar years 1968-2050', utc7, 1968, 2050)
  section('UTC+7, lunar years 2051-2199', utc7, 2051, 2199)
  section('UTC+7 applied to 1900-1967', ['hnd-aa98', 'emacs', 'astronomy-engine'], 1900, 1967)
  section('as used, 1900-1967', ['hnd-table', 'date-chinese', 'lunar-javascript'], 1900, 1967)
  const chinese = new Map(readRows(join(dir, 'tet-lunar-javascript.csv')).map((r) => [r[0], r]))
  const different = (name, from, to, column) => readRows(join(dir, `tet-${name}.csv`))
    .filter((r) => +r[0] >= from && +r[0] <= to && r[column] !== chinese.get(r[0])?.[column])
  console.log('\n### years 1968-2199 whose first day or leap month is not the Chinese one (astronomy-engine)\n')
  console.log('| year | Tết | leap month | Chinese first day | Chinese leap month |\n|---|---|---|---|---|')
  const years = new Set([...different('astronomy-engine', 1968, 2199, 1),
    ...different('astronomy-engine', 1968, 2199, 2)].map((r) => r[0]))
  for (const [year, tet, leap] of readRows(join(dir, 'tet-astronomy-engine.csv'))) {
    const other = chinese.get(year)
    if (years.has(year)) console.log(`| ${year} | ${tet} | ${leap} | ${other[1]} | ${other[2]} |`)
  }
  for (const file of readdirSync(dir).filter((f) => /^tet-.*\.csv$/.test(f))) {
    const mine = new Map(readRows(join(dir, 'tet-astronomy-engine.csv')).map((r) => [r[0], r]))
    if (file === 'tet-lunar-javascript.csv') continue
    const off = readRows(join(dir, file)).filter((r) => +r[0] >= 1968 && +r[0] <= 2050 &&
      (r[1] !== mine.get(r[0])[1] || (r[2] !== '' && r[2] !== mine.get(r[0])[2])))
    console.log(`\n${file} against tet-astronomy-engine.csv, 1968-2050: ` +
      (off.length ? off.map((r) => r.join(' ')).join('; ') : 'the same'))
  }
}

const [command, ...args] = process.argv.slice(2)
if (command === 'generate' && args.length >= 2 && existsSync(args[0])) generate(args[0], args[1], args.slice(2))
else if (command === 'compare' && args.length === 1) compare(args[0])
else {
  console.error(USAGE)
  process.exit(2)
}
