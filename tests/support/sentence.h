// What an error says to a user, in the words of the interface that are built in.
#pragma once

#include <string>

#include "core/base/result.h"

std::string sentence(const goodterms::Error& error);
