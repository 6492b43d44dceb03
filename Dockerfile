# Native code by default: the image holds one executable, certificates and the C library.
#
#   docker build -t oi-actor .
#
# Both base images and the target framework can be replaced, for registries and toolchains of one's own:
#   --build-arg SDK_IMAGE=… --build-arg RUNTIME_IMAGE=… --build-arg TARGET_FRAMEWORK=net9.0

ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0.401
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled

FROM ${SDK_IMAGE} AS build
ARG TARGET_FRAMEWORK=net10.0
# The native linker wants a C compiler and zlib; an SDK image that brings them needs nothing.
RUN command -v clang || command -v gcc || (apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev)
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src ./src
RUN dotnet publish src/OiActor -c Release -r linux-x64 -p:PublishAot=true -p:OiTargetFramework=${TARGET_FRAMEWORK} -o /publish \
    && mkdir -p /app && cp /publish/OiActor /app/ \
    # Any user may write here, so that the run also works without a mounted folder.
    && mkdir -m 1777 /app/storage

FROM ${RUNTIME_IMAGE}
COPY --from=build /app /app
WORKDIR /app
# One bundle instead of a folder of hundreds of certificates: a third of a run's CPU time over TLS.
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt \
    SSL_CERT_DIR=/app/no-certificates
USER 1654:1654
ENTRYPOINT ["/app/OiActor"]
