// The formats people are imported from, and telling which one a file has. Internal to core/actions.
#pragma once

#include <memory>

#include "core/actions/import_people.h"
#include "core/exchange/people_reader.h"
#include "core/store/connection.h"

namespace goodterms {

// The reader of the first format that the bytes look like; a table is what anything else is taken for.
// `source` outlives the reader, and its bytes may become UTF-8. Fills in the preview's columns, also where
// they are what is wrong. Errors: invalid_input for a table of columns that are not known.
Result<std::unique_ptr<PeopleReader>> open_people(Connection& connection, ImportSource& source,
                                                  ImportPreview& preview);

}  // namespace goodterms
