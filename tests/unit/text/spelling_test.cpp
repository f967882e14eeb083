#include "geo/text/spelling.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kakehashi {
namespace {

TEST(Spelling, DistanceCountsLettersAndSwaps) {
  EXPECT_EQ(edit_distance("sendai", "sendai"), 0U);
  EXPECT_EQ(edit_distance("sendai", "snedai"), 1U);
  EXPECT_EQ(edit_distance("sendai", "senday"), 1U);
  EXPECT_EQ(edit_distance("sendai", "sena"), 2U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("仙台", "仙北"), 1U);
}

TEST(Spelling, NearestIsTheWordThatWasMeant) {
  SpellingAdvice advice;
  const std::vector<std::string> words = {"friendship", "sister", "economic", "JP-04"};
  EXPECT_EQ(advice.nearest("frendship", words), "friendship");
  EXPECT_EQ(advice.nearest("sisters", words), "sister");
  EXPECT_EQ(advice.nearest("jp-04", words), "JP-04");
}

TEST(Spelling, NothingIsSuggestedThatIsTooFarAway) {
  SpellingAdvice advice;
  const std::vector<std::string> words = {"friendship", "a"};
  EXPECT_EQ(advice.nearest("war", words), "");
  EXPECT_EQ(advice.nearest("b", words), "");
  EXPECT_EQ(advice.nearest("", words), "");
  EXPECT_EQ(advice.nearest(std::string(100000, 'x'), words), "");
}

TEST(Spelling, AdviceRunsOutBeforeItTakesTooLong) {
  SpellingAdvice advice;
  const std::vector<std::string> words(300'000, "friendship");
  EXPECT_EQ(advice.nearest("frendship", words), "friendship");
  EXPECT_EQ(advice.nearest("frendship", words), "friendship");
  EXPECT_EQ(advice.nearest("frendship", words), "");
}

}  // namespace
}  // namespace kakehashi
