#include "core/actions/import_formats.h"

#include "core/exchange/mail_archive.h"
#include "core/exchange/text_file.h"
#include "core/exchange/vcard.h"
#include "core/store/profiles.h"

namespace goodterms {
namespace {

using Opened = Result<std::unique_ptr<PeopleReader>>;

// Whose mail it is, as far as the user said.
Opened open_mail(Connection& connection, ImportSource& source, ImportPreview&) {
  TRY(const Profile profile, Profiles(connection).read());
  MailOwner owner;
  owner.name = profile.name;
  if (!profile.email.empty()) owner.addresses.push_back(profile.email);
  return std::make_unique<MailArchive>(source.bytes, owner);
}

Opened open_cards(Connection&, ImportSource& source, ImportPreview&) {
  const std::string_view mark = std::string_view(source.bytes).substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") source.bytes = text_of_file(source.bytes);
  return std::make_unique<CardReader>(source.bytes);
}

Opened open_sheet(Connection&, ImportSource& source, ImportPreview& preview) {
  source.bytes = text_of_file(source.bytes);
  auto sheet = SheetReader::open(source.bytes, source.columns);
  if (!sheet) {
    LikelyHeader header = likely_header(source.bytes, source.columns);
    preview.columns = std::move(header.columns);
    preview.fields = std::move(header.fields);
    return tl::unexpected(sheet.error());
  }
  preview.columns = sheet->header();
  preview.fields = sheet->fields();
  return std::make_unique<SheetReader>(std::move(*sheet));
}

bool may_be_anything(std::string_view) {
  return true;
}

// A letter may have a card in it, so mail comes first.
struct Format {
  bool (*looks_like_it)(std::string_view bytes);
  Opened (*open)(Connection& connection, ImportSource& source, ImportPreview& preview);
};
constexpr Format formats[] = {
    {looks_like_mail_archive, open_mail}, {looks_like_cards, open_cards}, {may_be_anything, open_sheet}};

}  // namespace

Result<std::unique_ptr<PeopleReader>> open_people(Connection& connection, ImportSource& source,
                                                  ImportPreview& preview) {
  const Format* format = formats;
  while (!format->looks_like_it(source.bytes))
    ++format;
  return format->open(connection, source, preview);
}

}  // namespace goodterms
