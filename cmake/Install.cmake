# `cmake --install build/native --prefix DIR`: where a desktop looks for a program and what belongs to it (FreeDesktop
# icon theme, desktop entry and AppStream specifications).
include(GNUInstallDirs)

install(TARGETS goodterms RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(UNIX AND NOT APPLE)
  set(desktop ${CMAKE_SOURCE_DIR}/assets/desktop)
  set(built ${CMAKE_BINARY_DIR}/assets/desktop)
  install(FILES ${desktop}/goodterms.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${built}/app.goodterms.GoodTerms.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${desktop}/goodterms.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  foreach(size 16 24 32 48 64 128 256 512)
    install(FILES ${built}/icons/${size}.png RENAME goodterms.png
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
  endforeach()
  install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
