#include "geo/text/encoding.hpp"

#include <glib.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace kakehashi {
namespace {

struct Encoded {
  const char* iconv;
  const char* name;
  const char* text;
};

void PrintTo(const Encoded& encoded, std::ostream* out) { *out << encoded.name << ": " << encoded.text; }

std::string bytes_of(const std::string& text, const char* encoding) {
  gsize written = 0;
  gchar* bytes =
      g_convert(text.data(), static_cast<gssize>(text.size()), encoding, "UTF-8", nullptr, &written, nullptr);
  EXPECT_NE(bytes, nullptr) << text << " in " << encoding;
  std::string result(bytes, written);
  g_free(bytes);
  return result;
}

class ShortText : public testing::TestWithParam<Encoded> {};

TEST_P(ShortText, IsReadInTheEncodingItWasWrittenIn) {
  const Encoded& encoded = GetParam();
  const auto decoded = decode_text(bytes_of(encoded.text, encoded.iconv));
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->text, encoded.text);
  EXPECT_EQ(decoded->encoding, encoded.name);
}

TEST_P(ShortText, IsReadByTheNameOfItsEncoding) {
  const Encoded& encoded = GetParam();
  const auto decoded = decode_text(bytes_of(encoded.text, encoded.iconv), encoded.name);
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->text, encoded.text);
}

INSTANTIATE_TEST_SUITE_P(
    Japanese, ShortText,
    testing::Values(Encoded{"CP932", "CP932", "北海道"}, Encoded{"CP932", "CP932", "code,name\nJP-04,宮城県\n"},
                    Encoded{"CP932", "CP932", "from,to,date\n山口県,クラスノダール地方,2016年12月15日\n"},
                    Encoded{"CP932", "CP932", "サハリン州"}, Encoded{"CP932", "CP932", "沖縄県那覇市"},
                    Encoded{"CP932", "CP932", "東京都"}, Encoded{"CP932", "CP932", "大阪府"},
                    Encoded{"CP932", "CP932", "兵庫県,神奈川県,埼玉県"}, Encoded{"CP932", "CP932", "愛媛県"},
                    Encoded{"CP932", "CP932", "京都府"}, Encoded{"CP932", "CP932", "福岡県"},
                    Encoded{"CP932", "CP932", "①友好・姉妹都市 ㈱"}, Encoded{"CP932", "CP932", "表示ソース"},
                    Encoded{"CP932", "CP932", "name\nﾎｯｶｲﾄﾞｳ\nﾐﾔｷﾞ\n"},
                    Encoded{"EUC-JP", "EUC-JP", "北海道とサハリン州"}, Encoded{"EUC-JP", "EUC-JP", "宮城県"},
                    Encoded{"EUC-JP", "EUC-JP", "地域1,地域2\n山口県,沿海地方\n"}));

INSTANTIATE_TEST_SUITE_P(
    Russian, ShortText,
    testing::Values(Encoded{"CP1251", "windows-1251", "Нижегородская область"},
                    Encoded{"CP1251", "windows-1251", "ПРИМОРЬЕ"}, Encoded{"CP1251", "windows-1251", "Крым"},
                    Encoded{"CP1251", "windows-1251", "Регион 1;Регион 2;Дата\nМияги;Нижегородская область;2010 г.\n"},
                    Encoded{"CP1251", "windows-1251", "№ 5 «Дружба»"}, Encoded{"CP1251", "windows-1251", "Тыва"},
                    Encoded{"CP1251", "windows-1251", "Хабаровский край"}, Encoded{"CP1251", "windows-1251", "Ямагути"},
                    Encoded{"KOI8-R", "KOI8-R", "Нижегородская область"},
                    Encoded{"KOI8-R", "KOI8-R", "Хабаровский край"}, Encoded{"KOI8-R", "KOI8-R", "ПРИМОРСКИЙ КРАЙ"},
                    Encoded{"CP866", "CP866", "Нижегородская область"}, Encoded{"CP866", "CP866", "Сахалин, Приморье"},
                    Encoded{"MAC-CYRILLIC", "Mac Cyrillic", "Нижегородская область"}));

INSTANTIATE_TEST_SUITE_P(Western, ShortText,
                         testing::Values(Encoded{"CP1252", "windows-1252", "Paraná; São Paulo; Ceará"},
                                         Encoded{"CP1252", "windows-1252", "Baden-Württemberg"},
                                         Encoded{"CP1252", "windows-1252", "Île-de-France"},
                                         Encoded{"CP1252", "windows-1252", "L’amitié — 2010"},
                                         Encoded{"CP1250", "windows-1250", "Łódź, Kraków, Śląsk"}));

INSTANTIATE_TEST_SUITE_P(Wide, ShortText,
                         testing::Values(Encoded{"UTF-16LE", "UTF-16LE", "lon1,lat1\n141.3,北海道\n"},
                                         Encoded{"UTF-16BE", "UTF-16BE", "from,to\nМияги,Крым\n"},
                                         Encoded{"UTF-8", "UTF-8", "北海道, Мияги, São Paulo"},
                                         Encoded{"ISO-2022-JP", "ISO-2022-JP", "北海道"}));

TEST(DecodeText, LeavesByteOrderMarksOut) {
  EXPECT_EQ(decode_text("\xEF\xBB\xBF"
                        "a,b")
                ->text,
            "a,b");
  const auto wide = decode_text("\xFF\xFE" + bytes_of("a,道", "UTF-16LE"));
  ASSERT_TRUE(wide.has_value());
  EXPECT_EQ(wide->text, "a,道");
}

TEST(DecodeText, TakesPlainAsciiAsUtf8) {
  const auto decoded = decode_text("lon1,lat1\n1,2\n");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->encoding, "UTF-8");
}

TEST(DecodeText, RefusesWhatIsNotText) {
  using namespace std::string_literals;
  EXPECT_FALSE(decode_text("PK\3\4\x14\0\0\0\x08\0"s).has_value());
  EXPECT_FALSE(decode_text("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s).has_value());
  EXPECT_FALSE(decode_text("\xFF\xFE\xFD\xFC\xFB\xFA\xF9"s).has_value());
}

TEST(DecodeText, RefusesBytesThatAreInvalidInTheNamedEncoding) {
  EXPECT_FALSE(decode_text("\x96\x6B\x8A\x43", "UTF-8").has_value());
  EXPECT_FALSE(decode_text("abc", "no-such-encoding").has_value());
}

TEST(DecodeText, FindsAWrongEncodingLessPlausibleThanTheRightOne) {
  const std::string bytes = bytes_of("Нижегородская область, Приморский край", "CP1251");
  EXPECT_GT(decode_text(bytes, "windows-1251")->plausibility, decode_text(bytes, "KOI8-R")->plausibility + 0.3);
  EXPECT_GT(decode_text(bytes, "windows-1251")->plausibility, decode_text(bytes, "windows-1252")->plausibility + 0.3);
}

}  // namespace
}  // namespace kakehashi
