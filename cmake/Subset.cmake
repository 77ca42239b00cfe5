# goodterms_subset(INPUT OUTPUT UNICODES FEATURES)
# A font with these characters and OpenType features alone, for the browser, where every byte comes over the wire.
# UNICODES as pyftsubset takes them: "U+0020-024F,U+0259"; FEATURES are tags with commas, or empty.
function(goodterms_subset input output unicodes features)
  find_program(PYFTSUBSET pyftsubset REQUIRED)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${PYFTSUBSET} ${input} --unicodes=${unicodes} --layout-features=${features} --output-file=${output}
    DEPENDS ${input}
    VERBATIM)
endfunction()
