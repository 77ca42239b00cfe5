# Script: puts the site together in SITE, plain files that any static host serves: those of PAGE, the PROGRAM's script and
# its CODE, and icons from ICON. The service worker is told which parts there are, and their hash as the version.
file(GLOB pages RELATIVE ${PAGE} ${PAGE}/*)
file(REMOVE_RECURSE ${SITE}.new)
file(MAKE_DIRECTORY ${SITE}.new)
foreach(name IN LISTS pages)
  file(COPY ${PAGE}/${name} DESTINATION ${SITE}.new)
endforeach()
file(COPY ${PROGRAM} ${CODE}/goodterms.wasm ${CODE}/goodterms-later.wasm DESTINATION ${SITE}.new)

# A name each: a service worker keeps them one by one, when they are first asked for.
file(GLOB fonts ${FONTS}/*)
file(COPY ${fonts} DESTINATION ${SITE}.new)

function(write_icon drawing name size)
  execute_process(COMMAND ${RSVG_CONVERT} --width=${size} --height=${size} --output=${SITE}.new/${name} ${drawing}
                  COMMAND_ERROR_IS_FATAL ANY)
endfunction()
write_icon(${ICON} icon-192.png 192)
write_icon(${ICON} icon-512.png 512)
# A maskable icon is cut to any shape within a circle of 40 % of its width (W3C Image Resource): the same drawing, smaller
# and with its ground to all sides.
file(READ ${ICON} drawing)
string(REPLACE "viewBox=\"0 0 64 64\"" "viewBox=\"-12 -12 88 88\"" maskable "${drawing}")
string(REPLACE "<rect width=\"64\" height=\"64\" rx=\"14\"" "<rect x=\"-12\" y=\"-12\" width=\"88\" height=\"88\"" maskable
       "${maskable}")
file(WRITE ${SITE}.maskable.svg "${maskable}")
write_icon(${SITE}.maskable.svg icon-maskable-512.png 512)
# Of a monochrome icon only the opacity counts: the door and its light, without the ground and what has its colour.
string(REGEX REPLACE "<(rect|circle)[^>]*fill=\"#1F6B52\"/>" "" monochrome "${drawing}")
string(REPLACE "fill=\"#F3C568\"" "fill=\"#000\" fill-opacity=\"0.5\"" monochrome "${monochrome}")
string(REPLACE "fill=\"#FBF7EF\"" "fill=\"#000\"" monochrome "${monochrome}")
string(REPLACE "viewBox=\"0 0 64 64\"" "viewBox=\"-12 -12 88 88\"" monochrome "${monochrome}")
file(WRITE ${SITE}.monochrome.svg "${monochrome}")
write_icon(${SITE}.monochrome.svg icon-monochrome-512.png 512)

# Pictures for the page on which a phone offers to install it, from the walk through the window (./dev tour), where that
# was made: the same app, drawn without a browser.
file(READ ${SITE}.new/manifest.webmanifest manifest)
set(screenshots "[]")
set(count 0)
foreach(shown 8-today-later-390x844:narrow 4-letter-390x844:narrow 8-plan-later-390x844:narrow 8-today-later-1280x800:wide)
  string(REGEX MATCH "^(.*-([0-9]+x[0-9]+)):(.*)$" _ ${shown})
  if(EXISTS ${PICTURES}/${CMAKE_MATCH_1}-light.png)
    file(COPY_FILE ${PICTURES}/${CMAKE_MATCH_1}-light.png ${SITE}.new/screenshot-${CMAKE_MATCH_1}.png)
    string(JSON screenshots SET "${screenshots}" ${count} "{
      \"src\": \"screenshot-${CMAKE_MATCH_1}.png\", \"sizes\": \"${CMAKE_MATCH_2}\", \"type\": \"image/png\",
      \"form_factor\": \"${CMAKE_MATCH_3}\" }")
    math(EXPR count "${count} + 1")
  endif()
endforeach()
if(count GREATER 0)
  string(JSON manifest SET "${manifest}" screenshots "${screenshots}")
  file(WRITE ${SITE}.new/manifest.webmanifest "${manifest}\n")
endif()

file(GLOB parts RELATIVE ${SITE}.new ${SITE}.new/*)
list(SORT parts)
set(hashes "")
foreach(part IN LISTS parts)
  file(SHA256 ${SITE}.new/${part} hash)
  string(APPEND hashes "${part} ${hash}\n")
endforeach()
string(SHA256 version "${hashes}")
string(SUBSTRING ${version} 0 16 version)
list(REMOVE_ITEM parts service-worker.js)
list(FILTER parts EXCLUDE REGEX "[.][ot]tf$") # kept when they were needed once
list(FILTER parts EXCLUDE REGEX "^screenshot-")
list(JOIN parts "', '" parts)
set(parts "'${parts}'")
configure_file(${PAGE}/service-worker.js ${SITE}.new/service-worker.js @ONLY)
file(REMOVE_RECURSE ${SITE})
file(RENAME ${SITE}.new ${SITE})
