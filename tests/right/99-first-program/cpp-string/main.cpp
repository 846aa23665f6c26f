#include <iostream>
#include <string>
using namespace std;
auto main() -> int {
  const string words[] = {"Hello", "World"};
  cout << words[0] << " " << words[1] << "\n";
}
