#include "geo/written/link_words.hpp"

#include "geo/text/fold.hpp"
#include "geo/text/spelling.hpp"
#include "geo/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

/// The first English, Japanese and Russian word of each meaning is the one that is suggested.
constexpr std::array types{
    // Twinned for good, by the name.
    LinkWord{"sister", "sister"}, LinkWord{"姉妹都市", "sister"}, LinkWord{"побратимы", "sister"},
    LinkWord{"twin*", "sister"}, LinkWord{"sister*", "sister"}, LinkWord{"jumelage", "sister"},
    LinkWord{"姉妹*", "sister"}, LinkWord{"побратим*", "sister"}, LinkWord{"города-побратимы", "sister"},
    LinkWord{"город-побратим", "sister"}, LinkWord{"регионы-побратимы", "sister"},
    LinkWord{"регион-побратим", "sister"}, LinkWord{"породнен*", "sister"}, LinkWord{"города породненные", "sister"},
    LinkWord{"двойники", "sister"},
    // Friendship and co-operation in general.
    LinkWord{"friendship", "friendship"}, LinkWord{"友好提携", "friendship"}, LinkWord{"дружба", "friendship"},
    LinkWord{"friendship*", "friendship"}, LinkWord{"friendly*", "friendship"}, LinkWord{"cooperation", "friendship"},
    LinkWord{"co-operation agreement", "friendship"}, LinkWord{"cooperation agreement", "friendship"},
    LinkWord{"partnership", "friendship"}, LinkWord{"partner", "friendship"}, LinkWord{"partner city", "friendship"},
    LinkWord{"partner region", "friendship"}, LinkWord{"agreement", "friendship"},
    LinkWord{"memorandum*", "friendship"}, LinkWord{"mou", "friendship"}, LinkWord{"exchange*", "friendship"},
    LinkWord{"友好*", "friendship"}, LinkWord{"交流", "friendship"}, LinkWord{"交流協定", "friendship"},
    LinkWord{"地域間交流", "friendship"}, LinkWord{"協力", "friendship"}, LinkWord{"協力協定", "friendship"},
    LinkWord{"交流協力*", "friendship"}, LinkWord{"協定", "friendship"}, LinkWord{"提携", "friendship"},
    LinkWord{"パートナーシップ", "friendship"}, LinkWord{"パートナー", "friendship"},
    LinkWord{"パートナー都市", "friendship"}, LinkWord{"覚書", "friendship"}, LinkWord{"дружб*", "friendship"},
    LinkWord{"дружеств*", "friendship"}, LinkWord{"сотрудничеств*", "friendship"}, LinkWord{"соглашение", "friendship"},
    LinkWord{"соглашение о сотрудничестве", "friendship"}, LinkWord{"соглашение о дружбе", "friendship"},
    LinkWord{"соглашение о дружбе и сотрудничестве", "friendship"}, LinkWord{"договор", "friendship"},
    LinkWord{"меморандум", "friendship"}, LinkWord{"партнерств*", "friendship"}, LinkWord{"партнер*", "friendship"},
    LinkWord{"города-партнеры", "friendship"}, LinkWord{"город-партнер", "friendship"},
    LinkWord{"регионы-партнеры", "friendship"}, LinkWord{"обмен*", "friendship"},
    // Trade and economy.
    LinkWord{"economic", "economic"}, LinkWord{"経済協力", "economic"},
    LinkWord{"экономическое сотрудничество", "economic"}, LinkWord{"economic*", "economic"},
    LinkWord{"economy", "economic"}, LinkWord{"trade*", "economic"}, LinkWord{"business*", "economic"},
    LinkWord{"経済*", "economic"}, LinkWord{"貿易*", "economic"}, LinkWord{"экономик*", "economic"},
    LinkWord{"экономическ*", "economic"}, LinkWord{"торгов*", "economic"}, LinkWord{"торгово-экономическ*", "economic"},
    LinkWord{"внешнеэкономическ*", "economic"},
    // One field only.
    LinkWord{"sectoral", "sectoral"}, LinkWord{"分野別協力", "sectoral"},
    LinkWord{"отраслевое сотрудничество", "sectoral"}, LinkWord{"sector*", "sectoral"},
    LinkWord{"thematic*", "sectoral"}, LinkWord{"分野別*", "sectoral"}, LinkWord{"特定分野", "sectoral"},
    LinkWord{"部門別*", "sectoral"}, LinkWord{"отраслев*", "sectoral"}, LinkWord{"профильн*", "sectoral"},
    // Not yet agreed.
    LinkWord{"talks", "talks"}, LinkWord{"協議", "talks"}, LinkWord{"переговоры", "talks"},
    LinkWord{"in talks", "talks"}, LinkWord{"negotiat*", "talks"}, LinkWord{"under negotiation", "talks"},
    LinkWord{"協議中", "talks"}, LinkWord{"交渉", "talks"}, LinkWord{"交渉中", "talks"},
    LinkWord{"идут переговоры", "talks"}, LinkWord{"ведутся переговоры", "talks"}, LinkWord{"обсужд*", "talks"}};

constexpr std::array status_list{LinkWord{"proposed", "proposed"},
                                 LinkWord{"予定", "proposed"},
                                 LinkWord{"планируется", "proposed"},
                                 LinkWord{"planned", "proposed"},
                                 LinkWord{"plan", "proposed"},
                                 LinkWord{"planning", "proposed"},
                                 LinkWord{"proposal", "proposed"},
                                 LinkWord{"under consideration", "proposed"},
                                 LinkWord{"intended", "proposed"},
                                 LinkWord{"future", "proposed"},
                                 LinkWord{"予定*", "proposed"},
                                 LinkWord{"計画*", "proposed"},
                                 LinkWord{"提案*", "proposed"},
                                 LinkWord{"構想*", "proposed"},
                                 LinkWord{"検討*", "proposed"},
                                 LinkWord{"締結予定", "proposed"},
                                 LinkWord{"提携予定", "proposed"},
                                 LinkWord{"未締結", "proposed"},
                                 LinkWord{"планир*", "proposed"},
                                 LinkWord{"в планах", "proposed"},
                                 LinkWord{"предлож*", "proposed"},
                                 LinkWord{"предлагается", "proposed"},
                                 LinkWord{"намечен*", "proposed"},
                                 LinkWord{"намечается", "proposed"},
                                 LinkWord{"рассматривается", "proposed"},
                                 LinkWord{"проект", "proposed"},

                                 LinkWord{"talks", "talks"},
                                 LinkWord{"交渉中", "talks"},
                                 LinkWord{"идут переговоры", "talks"},
                                 LinkWord{"in talks", "talks"},
                                 LinkWord{"negotiat*", "talks"},
                                 LinkWord{"in negotiation", "talks"},
                                 LinkWord{"under negotiation", "talks"},
                                 LinkWord{"under discussion", "talks"},
                                 LinkWord{"discuss*", "talks"},
                                 LinkWord{"交渉*", "talks"},
                                 LinkWord{"協議*", "talks"},
                                 LinkWord{"調整中", "talks"},
                                 LinkWord{"переговор*", "talks"},
                                 LinkWord{"ведутся переговоры", "talks"},
                                 LinkWord{"на стадии переговоров", "talks"},
                                 LinkWord{"обсужд*", "talks"},
                                 LinkWord{"согласов*", "talks"},

                                 LinkWord{"active", "active"},
                                 LinkWord{"継続中", "active"},
                                 LinkWord{"действует", "active"},
                                 LinkWord{"current", "active"},
                                 LinkWord{"ongoing", "active"},
                                 LinkWord{"continuing", "active"},
                                 LinkWord{"continued", "active"},
                                 LinkWord{"in force", "active"},
                                 LinkWord{"in effect", "active"},
                                 LinkWord{"valid", "active"},
                                 LinkWord{"effective", "active"},
                                 LinkWord{"live", "active"},
                                 LinkWord{"operational", "active"},
                                 LinkWord{"existing", "active"},
                                 LinkWord{"signed", "active"},
                                 LinkWord{"established", "active"},
                                 LinkWord{"継続", "active"},
                                 LinkWord{"現行", "active"},
                                 LinkWord{"有効", "active"},
                                 LinkWord{"実施中", "active"},
                                 LinkWord{"交流中", "active"},
                                 LinkWord{"活動中", "active"},
                                 LinkWord{"提携中", "active"},
                                 LinkWord{"締結中", "active"},
                                 LinkWord{"締結済*", "active"},
                                 LinkWord{"提携済*", "active"},
                                 LinkWord{"締結", "active"},
                                 LinkWord{"存続", "active"},
                                 LinkWord{"進行中", "active"},
                                 LinkWord{"действующ*", "active"},
                                 LinkWord{"активн*", "active"},
                                 LinkWord{"в силе", "active"},
                                 LinkWord{"продолжается", "active"},
                                 LinkWord{"продолжаются", "active"},
                                 LinkWord{"реализуется", "active"},
                                 LinkWord{"текущ*", "active"},
                                 LinkWord{"заключен*", "active"},
                                 LinkWord{"подписан*", "active"},
                                 LinkWord{"работает", "active"},

                                 LinkWord{"dormant", "dormant"},
                                 LinkWord{"休止", "dormant"},
                                 LinkWord{"бездействует", "dormant"},
                                 LinkWord{"inactive", "dormant"},
                                 LinkWord{"idle", "dormant"},
                                 LinkWord{"休止中", "dormant"},
                                 LinkWord{"休眠*", "dormant"},
                                 LinkWord{"活動休止*", "dormant"},
                                 LinkWord{"交流なし", "dormant"},
                                 LinkWord{"бездейств*", "dormant"},
                                 LinkWord{"неактивн*", "dormant"},
                                 LinkWord{"не активн*", "dormant"},
                                 LinkWord{"спящ*", "dormant"},

                                 LinkWord{"suspended", "suspended"},
                                 LinkWord{"中断", "suspended"},
                                 LinkWord{"приостановлено", "suspended"},
                                 LinkWord{"suspen*", "suspended"},
                                 LinkWord{"paused", "suspended"},
                                 LinkWord{"on hold", "suspended"},
                                 LinkWord{"frozen", "suspended"},
                                 LinkWord{"interrupted", "suspended"},
                                 LinkWord{"postponed", "suspended"},
                                 LinkWord{"中断中", "suspended"},
                                 LinkWord{"停止", "suspended"},
                                 LinkWord{"停止中", "suspended"},
                                 LinkWord{"一時停止*", "suspended"},
                                 LinkWord{"一時中断*", "suspended"},
                                 LinkWord{"凍結*", "suspended"},
                                 LinkWord{"延期", "suspended"},
                                 LinkWord{"保留*", "suspended"},
                                 LinkWord{"приостан*", "suspended"},
                                 LinkWord{"заморожен*", "suspended"},
                                 LinkWord{"прерван*", "suspended"},
                                 LinkWord{"отложен*", "suspended"},

                                 LinkWord{"ended", "ended"},
                                 LinkWord{"終了", "ended"},
                                 LinkWord{"прекращено", "ended"},
                                 LinkWord{"end", "ended"},
                                 LinkWord{"terminat*", "ended"},
                                 LinkWord{"expired", "ended"},
                                 LinkWord{"dissolved", "ended"},
                                 LinkWord{"closed", "ended"},
                                 LinkWord{"finished", "ended"},
                                 LinkWord{"completed", "ended"},
                                 LinkWord{"cancel*", "ended"},
                                 LinkWord{"former", "ended"},
                                 LinkWord{"discontinued", "ended"},
                                 LinkWord{"lapsed", "ended"},
                                 LinkWord{"終了*", "ended"},
                                 LinkWord{"解消*", "ended"},
                                 LinkWord{"提携解消*", "ended"},
                                 LinkWord{"廃止*", "ended"},
                                 LinkWord{"失効*", "ended"},
                                 LinkWord{"満了*", "ended"},
                                 LinkWord{"期間満了", "ended"},
                                 LinkWord{"解約", "ended"},
                                 LinkWord{"破棄", "ended"},
                                 LinkWord{"прекращ*", "ended"},
                                 LinkWord{"заверш*", "ended"},
                                 LinkWord{"оконч*", "ended"},
                                 LinkWord{"закончен*", "ended"},
                                 LinkWord{"расторг*", "ended"},
                                 LinkWord{"расторжен*", "ended"},
                                 LinkWord{"истек*", "ended"},
                                 LinkWord{"не действует", "ended"},
                                 LinkWord{"недействующ*", "ended"},
                                 LinkWord{"недействительн*", "ended"},
                                 LinkWord{"утратил*", "ended"},
                                 LinkWord{"закрыт*", "ended"},
                                 LinkWord{"аннулирован*", "ended"},
                                 LinkWord{"денонсирован*", "ended"},

                                 LinkWord{"restored", "restored"},
                                 LinkWord{"再開", "restored"},
                                 LinkWord{"возобновлено", "restored"},
                                 LinkWord{"resumed", "restored"},
                                 LinkWord{"reactivated", "restored"},
                                 LinkWord{"revived", "restored"},
                                 LinkWord{"再開*", "restored"},
                                 LinkWord{"復活*", "restored"},
                                 LinkWord{"再締結", "restored"},
                                 LinkWord{"возобнов*", "restored"},
                                 LinkWord{"восстанов*", "restored"}};

bool is_prefix(const LinkWord& word) { return word.written.ends_with('*'); }

std::string key_of(const LinkWord& word) {
  return folded_name(is_prefix(word) ? word.written.substr(0, word.written.size() - 1) : word.written);
}

/// Without what stands in brackets after the word: "ended (2019)".
std::string_view without_brackets(std::string_view text) {
  for (const std::string_view bracket : {"(", "（", "["}) {
    if (const std::size_t at = text.find(bracket); at != std::string_view::npos && at > 0) text = text.substr(0, at);
  }
  return text;
}

bool is_of_language(std::string_view word, std::string_view language) {
  const char32_t first = code_point_at(word, 0).value;
  const std::string_view script = first < 0x80 ? "en" : first >= 0x400 && first < 0x530 ? "ru" : "ja";
  return script == (language == "ja" || language == "ru" ? language : "en");
}

}  // namespace

LinkVocabulary::LinkVocabulary(std::span<const LinkWord> words) : words_(words) {
  for (const LinkWord& word : words) {
    if (is_prefix(word)) {
      prefixes_.push_back({key_of(word), word.means});
    } else {
      whole_.emplace(key_of(word), word.means);
    }
  }
}

std::string_view LinkVocabulary::meaning_of(std::string_view written) const {
  for (const std::string_view text : {written, without_brackets(written)}) {
    const std::string key = folded_name(text);
    if (const auto found = whole_.find(key); found != whole_.end()) return found->second;
    const auto prefix = std::find_if(prefixes_.begin(), prefixes_.end(),
                                     [&](const Prefix& known) { return key.starts_with(known.key); });
    if (prefix != prefixes_.end()) return prefix->means;
  }
  return {};
}

std::vector<std::string> LinkVocabulary::expected(std::string_view language) const {
  std::vector<std::string> expected;
  std::vector<std::string_view> told;
  for (const LinkWord& word : words_) {
    if (is_prefix(word) || !is_of_language(word.written, language)) continue;
    if (std::find(told.begin(), told.end(), word.means) != told.end()) continue;
    told.push_back(word.means);
    const bool same = word.written == word.means;
    expected.push_back(std::string(word.written) + (same ? "" : " (" + std::string(word.means) + ")"));
  }
  return expected;
}

std::string LinkVocabulary::nearest(std::string_view written) const {
  std::vector<std::string_view> whole;
  for (const LinkWord& word : words_) {
    if (!is_prefix(word)) whole.push_back(word.written);
  }
  return SpellingAdvice{}.nearest(written, whole);
}

const LinkVocabulary& type_words() {
  static const LinkVocabulary vocabulary{types};
  return vocabulary;
}

const LinkVocabulary& status_words() {
  static const LinkVocabulary vocabulary{status_list};
  return vocabulary;
}

}  // namespace kakehashi
