#pragma once

#include <optional>
#include <string>

#include "watch/event.hpp"

// What a check's process and the one who watches say to each other, an object of JSON in each line.
namespace socklings {

/// To the process of a check that is over.
struct CheckRequest {
    enum class Name { page, hint };
    Name name = Name::page;
    Page page = Page::report;
    std::size_t columns = 80;
    bool korean = false;

    bool operator==(const CheckRequest&) const = default;
};

[[nodiscard]] std::string to_line(const CheckRequest& request);
[[nodiscard]] std::optional<CheckRequest> request_of(const std::string& line);

/// From it. CheckEnded, PageCame or NoteCame; bytes that are no UTF-8 are replaced.
[[nodiscard]] std::string to_line(const WatchEvent& event);
[[nodiscard]] std::optional<WatchEvent> event_of(const std::string& line);

}  // namespace socklings
