#include "geo/reader/descriptor_buffer.hpp"

#include "geo/reader/unnamed_file.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>

#include <istream>
#include <iterator>
#include <ostream>
#include <string>

namespace kakehashi {
namespace {

TEST(DescriptorBufferTest, GivesBackWhatWasWritten) {
  const OpenDescriptor file = unnamed_file();
  ASSERT_GE(file.number(), 0);
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + ' ';
  {
    DescriptorBuffer buffer{file.number()};
    std::ostream out{&buffer};
    for (const char c : text.substr(0, 70'000)) out.put(c);
    out << text.substr(70'000);
    EXPECT_TRUE(out.flush());
  }
  DescriptorBuffer buffer{file.number()};
  std::istream in{&buffer};
  in.seekg(0, std::ios::end);
  EXPECT_EQ(static_cast<std::size_t>(in.tellg()), text.size());
  in.seekg(0);
  EXPECT_EQ(in.tellg(), 0);
  std::string first(3, '\0');
  in.read(first.data(), 3);
  EXPECT_EQ(in.tellg(), 3);
  EXPECT_EQ(first + std::string(std::istreambuf_iterator<char>(in), {}), text);
}

TEST(DescriptorBufferTest, TellsWhatCannotBeWritten) {
  const OpenDescriptor full{::open("/dev/full", O_WRONLY | O_CLOEXEC)};
  ASSERT_GE(full.number(), 0);
  DescriptorBuffer buffer{full.number()};
  std::ostream out{&buffer};
  out << "x";
  EXPECT_FALSE(out.flush());
}

}  // namespace
}  // namespace kakehashi
