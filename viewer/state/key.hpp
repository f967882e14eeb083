/// Keys of the keyboard, by what stands on them.
#pragma once

namespace kakehashi {

/// Letters and signs have the number of their character, the others numbers that no character has.
enum class Key {
  unknown = 0,
  minus = '-',
  slash = '/',
  zero = '0',
  space = ' ',
  equal = '=',
  a = 'A',
  c = 'C',
  g = 'G',
  l = 'L',
  m = 'M',
  n = 'N',
  p = 'P',
  q = 'Q',
  t = 'T',
  v = 'V',
  w = 'W',
  x = 'X',
  y = 'Y',
  z = 'Z',
  escape = 0x110000,
  enter,
  tab,
  backspace,
  insert,
  remove,  ///< Delete.
  home,
  end,
  page_up,
  page_down,
  left,
  right,
  up,
  down,
  f1,
  f11,
};

/// What is held down with a key.
struct Modifiers {
  bool control = false;  ///< Also the Super or Command key.
  bool alt = false;
  bool shift = false;
  friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

}  // namespace kakehashi
