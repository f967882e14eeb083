#include "geo/reader/descriptor_buffer.hpp"

#include <unistd.h>

#include <cerrno>

namespace kakehashi {

DescriptorBuffer::int_type DescriptorBuffer::underflow() {
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, bytes_.data(), bytes_.size());
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return traits_type::eof();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
  return traits_type::to_int_type(bytes_.front());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!flush()) return traits_type::eof();
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c)
                                                         : sputc(traits_type::to_char_type(c));
}

bool DescriptorBuffer::flush() {
  for (const char* next = pbase(); next != nullptr && next < pptr();) {
    const ssize_t count = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    next += count;
  }
  setp(nullptr, nullptr);
  return true;
}

DescriptorBuffer::pos_type DescriptorBuffer::seekoff(off_type offset, std::ios::seekdir from,
                                                     std::ios::openmode /*which*/) {
  // Asked where it is, it tells; it does not go on from there.
  if (from == std::ios::cur) {
    return offset != 0 ? pos_type(off_type(-1)) : pos_type(::lseek(descriptor_, 0, SEEK_CUR) - (egptr() - gptr()));
  }
  const off_t place = ::lseek(descriptor_, offset, from == std::ios::end ? SEEK_END : SEEK_SET);
  setg(nullptr, nullptr, nullptr);
  return pos_type(place);
}

DescriptorBuffer::pos_type DescriptorBuffer::seekpos(pos_type place, std::ios::openmode which) {
  return seekoff(off_type(place), std::ios::beg, which);
}

}  // namespace kakehashi
