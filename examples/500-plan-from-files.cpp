// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: a plan from files
// SHOWS: reading organisation, calendar and directive, and asking in Vietnamese why one commune is
// needed when it is.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/chidao.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_organisation.hpp>
#include <iostream>
#include <string>

using namespace chidao;

int main() {
  const std::string folder = "data/binh-duong/";
  const hierarchy units =
      io::read_organisation(io::source::file(folder + "organisation.json")).units;
  const calendar office = io::read_calendar(io::source::file(folder + "calendar.json"));
  const directive paper = io::read_directive(io::source::file(folder + "directive.json"), units);

  const plan p{units, paper, office};
  const assignment commune = p.at("1.4", "25747");
  const explanation why = commune.explain();
  for (const message& step : why.sentences())
    std::cout << io::text(step, io::vietnamese()) << '\n';
}
