# One image for every stage: docker-compose.yml names the class each service runs.
# Build the command first (./chapterhouse --version does), so that standalone/target/lib is filled.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}
COPY standalone/target/lib /opt/chapterhouse/lib
ENV JAVA_OPTS="-XX:MaxRAMPercentage=70" HTTP_HOST=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -cp '/opt/chapterhouse/lib/*' \"$@\"", "--"]
