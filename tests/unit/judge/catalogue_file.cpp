#include "catalogue_file.hpp"

#include <fstream>
#include <iterator>

namespace socklings::test {

const Catalogue& catalogue_file() {
    static const Catalogue catalogue = [] {
        std::ifstream file(SOCKLINGS_SOURCE_DIR "/texts/findings.json");
        return parse_catalogue(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return catalogue;
}

}  // namespace socklings::test
