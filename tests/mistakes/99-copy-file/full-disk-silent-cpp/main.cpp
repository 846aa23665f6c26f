#include <fstream>
#include <iostream>
using namespace std;

int main(int argc, char** argv) {
  if (argc != 3) return cerr << "source, destination\n", 1;
  ifstream source{argv[1], ios::binary};
  ofstream destination{argv[2], ios::binary};
  if (!source || !destination) return cerr << "cannot open\n", 1;
  destination << source.rdbuf();
  destination.close();
  return destination ? 0 : 1;
}
