#pragma once

#include "judge/catalogue.hpp"

namespace socklings::test {

/// texts/findings.json as it is in this source tree.
const Catalogue& catalogue_file();

}  // namespace socklings::test
