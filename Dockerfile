# The application's image: built in the first stage, laid out by scripts/image.mjs, run as an ordinary account in the second.
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV STRAPI_TELEMETRY_DISABLED=true
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs && node scripts/image.mjs /image

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=1337 \
    DATA_DIR=/app/.data \
    ENV_PATH=/app/.data/.env \
    STRAPI_TELEMETRY_DISABLED=true
COPY --from=build /image ./
RUN chown -R node:node .data .strapi public/uploads
USER node
EXPOSE 1337
VOLUME ["/app/.data", "/app/public/uploads"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["node", "scripts/health.mjs"]
# Node itself gets the signals; on SIGTERM it finishes the requests it has accepted.
STOPSIGNAL SIGTERM
CMD ["node", "scripts/serve.mjs"]
