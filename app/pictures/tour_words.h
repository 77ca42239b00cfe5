// What others write to the tour's user.
#pragma once

namespace goodterms {

// Two days to choose from: neither is agreed.
inline constexpr const char* doubtful =
    "Hi Sam,\n\nI'm Lee Park from Fabrikam. We would like to invite you to an interview for the Clerk "
    "position. "
    "Would Tuesday 10 March at 2 pm or Wednesday 11 March at 9 am suit you?\n\nLee Park\nRecruiter, "
    "Fabrikam\nlee@fabrikam.example\n";
inline constexpr const char* invitation =
    "Hi Sam,\n\n"
    "I'm Dana Reyes from the talent team at Northwind Labs. We enjoyed our call about the forecasting team "
    "and would "
    "like to invite you to meet the team for the Data Analyst position on Tuesday 10 March at 2 pm (CET).\n\n"
    "Does that still work for you?\n\n"
    "Best wishes,\nDana Reyes\nTalent Partner, Northwind Labs\ndana.reyes@northwind.example\n+1 555 0142";

inline constexpr const char* answer =
    "Hi Sam, thank you for letting me know so quickly, and congratulations. Would you mind sharing what made "
    "you "
    "choose the other position? It helps us a lot. By the way, we are opening a Senior Analyst role in May, "
    "in case "
    "you ever want to look. All the best, Dana";

inline constexpr const char* asked_for_autumn =
    "Thank you for telling me early. The door is open; write to me in autumn. I will send you the article on "
    "forecasts.";

}  // namespace goodterms
