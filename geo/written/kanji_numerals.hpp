/// Numbers in kanji.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// `text` with digits for its numbers in kanji: 二〇一七年 and 平成二十九年 become 2017年 and 平成29年.
[[nodiscard]] std::string with_digits_for_kanji(std::string_view text);

}  // namespace kakehashi
