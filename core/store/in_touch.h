// Which lines of a story say that the two were in touch, in a statement: was_in_touch()
// (core/model/message.h).
#pragma once

#define IN_TOUCH "kind NOT IN ('decided', 'settled', 'tried', 'note', 'let-go')"
