package kr.sarangbang.host.application;

import java.util.concurrent.ConcurrentHashMap;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.foundation.yaml.YamlFile;

/** Series and policies as read from their definitions, each read once. */
final class Catalog {
    private final ConcurrentHashMap<String, Series> series = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Policy> policies = new ConcurrentHashMap<>();

    Series series(String definition) {
        return series.computeIfAbsent(
                definition, text -> SeriesFile.read(YamlFile.parse("series", text)));
    }

    Policy policy(String definition) {
        return policies.computeIfAbsent(
                definition, text -> PolicyFile.read(YamlFile.parse("policy", text)));
    }
}
