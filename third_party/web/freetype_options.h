// FreeType's own choices, without what no font inside the program needs.
#include <freetype/config/ftoption.h>

#undef FT_CONFIG_OPTION_ENVIRONMENT_PROPERTIES
#undef FT_CONFIG_OPTION_USE_LZW
#undef FT_CONFIG_OPTION_USE_ZLIB
#undef FT_CONFIG_OPTION_MAC_FONTS
#undef FT_CONFIG_OPTION_GUESSING_EMBEDDED_RFORK
#undef FT_CONFIG_OPTION_SVG
#undef TT_CONFIG_OPTION_BDF
#undef T1_CONFIG_OPTION_NO_AFM
#define T1_CONFIG_OPTION_NO_AFM
