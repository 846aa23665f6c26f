#include "judge/claim.hpp"

namespace socklings {

ClaimResult check(const DoctorClaim&, const BuildFacts& build) {
    ClaimResult result;
    result.holds = build.doctor_passes;
    result.expected = {"expected.doctor", {}};
    result.observed = {"observed.doctor", {}};
    return result;
}

}  // namespace socklings
