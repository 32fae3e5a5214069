@echo off
rem Everything lies in this folder. Data are kept in its folder "data", unless FERKIT_DATA_DIR names another.
setlocal
if not defined FERKIT_DATA_DIR set "FERKIT_DATA_DIR=%~dp0data"
"%~dp0node\bin\node.exe" --disable-warning=DeprecationWarning --max-semi-space-size=32 --max-old-space-size=1024 "%~dp0app\ferkit.js" %*
exit /b %ERRORLEVEL%
