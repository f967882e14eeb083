#include "viewer/load/search_builder.hpp"

#include "viewer/words/catalog.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <utility>

namespace kakehashi {
namespace {

using namespace std::chrono_literals;

SharedDocument document_of(const std::string& place) {
  Network network;
  network.places.emplace_back().id = "p";
  network.places.back().kind = "city";
  network.places.back().name.by_language["en"] = place;
  return std::make_shared<const Document>(std::move(network));
}

class SearchBuilderTest : public ::testing::Test {
 protected:
  /// The titles of what is found, once it can be searched.
  std::string found(const std::string& query) {
    for (int i = 0; i < 500 && builder_.search() == nullptr; ++i) std::this_thread::sleep_for(10ms);
    Search* const search = builder_.search();
    if (search == nullptr) return "nothing can be searched";
    std::string titles;
    for (const SearchHit& hit : search->hits(query, words_)) titles += hit.title + ";";
    return titles;
  }

  const Catalog words_{"en"};
  std::atomic<int> ready_ = 0;
  SearchBuilder builder_{[this] { ++ready_; }};
};

TEST_F(SearchBuilderTest, NothingCanBeSearchedBeforeThereIsADocument) { EXPECT_EQ(builder_.search(), nullptr); }

TEST_F(SearchBuilderTest, WhatIsOpenCanBeSearchedSoon) {
  builder_.follow(document_of("Otaru"), nullptr);
  EXPECT_EQ(found("otaru"), "Otaru;");
  EXPECT_EQ(ready_, 1);
  EXPECT_FALSE(builder_.busy());
}

TEST_F(SearchBuilderTest, TheSameDocumentIsMadeReadyOnce) {
  const SharedDocument document = document_of("Otaru");
  builder_.follow(document, nullptr);
  EXPECT_EQ(found("otaru"), "Otaru;");
  builder_.follow(document, nullptr);
  EXPECT_NE(builder_.search(), nullptr);
  EXPECT_EQ(ready_, 1);
}

TEST_F(SearchBuilderTest, OfDocumentsThatFollowQuicklyTheLastIsSearched) {
  for (const char* place : {"Otaru", "Nakhodka", "Tomari", "Nevelsk"}) builder_.follow(document_of(place), nullptr);
  EXPECT_EQ(found("nevelsk"), "Nevelsk;");
  EXPECT_EQ(found("otaru"), "");
}

}  // namespace
}  // namespace kakehashi
