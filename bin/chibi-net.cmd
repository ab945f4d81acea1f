@echo off
rem Runs Scheme programs on Windows; bin/chibi-net is the same for other systems.
rem Sockets are not bound on Windows yet: everything else runs, and a socket call says so.
setlocal
set "ROOT=%~dp0.."
set "JAR=%ROOT%\runtime\target\chibi-net\lib\chibi-net.jar"

set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
rem Older ones do not know the option.
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
  echo chibi-net: error: Java 17 or newer is needed; install one or set JAVA_HOME>&2
  exit /b 70
)

set "MODULE="
if "%~1"=="lsp" set "MODULE=language-server"
if "%~1"=="check" set "MODULE=language-server"
if "%~1"=="docs" set "MODULE=docs-gen"
set "CLASSES=%JAR%"
if defined MODULE set "CLASSES=%JAR%;%ROOT%\%MODULE%\target\lib\*"

if not exist "%JAR%" call :build runtime || exit /b 70
if defined MODULE if not exist "%ROOT%\%MODULE%\target\lib\%MODULE%.jar" call :build %MODULE% || exit /b 70

"%JAVA%" -XX:+UseSerialGC -Xlog:disable %CHIBI_NET_JAVA_OPTIONS% -cp "%CLASSES%" io.chibinet.cli.Main %*
exit /b %ERRORLEVEL%

:build
echo chibi-net: building the product (%1); this happens once and takes a minute or two>&2
pushd "%ROOT%"
call mvnw.cmd -q -B -ntp -DskipTests -pl %1 -am package 1>&2
set "FAILED=%ERRORLEVEL%"
popd
exit /b %FAILED%
