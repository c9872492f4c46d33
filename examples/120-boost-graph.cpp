// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: the network of tasks as a Boost graph
// SHOWS: the library's graphs are Boost.Graph graphs, so any algorithm of Boost runs on them.
// SIMPLER EXAMPLES: 060-who-feeds-whom

#include <boost/graph/topological_sort.hpp>
#include <chidao/chidao.hpp>
#include <chidao/graph/network_bgl.hpp>
#include <iostream>
#include <iterator>
#include <vector>

using namespace chidao;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  directive_builder paper{"so-ket"};
  paper.task("1.9").lead(named{"74"}).needs("1.7", from_all).needs("1.8", from_all);
  paper.task("1.8").lead(named{"74"});
  paper.task("1.7").lead(named{"74"}).needs("1.6", from_all);
  paper.task("1.6").lead(named{"74"});
  const plan p{org.build(), paper.build(), calendar::weekdays()};

  const network& tasks = p.record().tasks_network;
  std::vector<network::vertex> order;
  boost::topological_sort(tasks, std::back_inserter(order));
  std::cout << "consumers first:";
  for (const network::vertex v : order)
    std::cout << ' ' << p[task_id{v}].code;
  std::cout << '\n';
}
