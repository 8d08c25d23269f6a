package org.chapterhouse.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people with bad intentions, and keyboards of cats, put into text fields.
 *
 * @param texts to stand in every place a text can stand
 * @param documents whole files to stand as front matter and as bodies of requests
 */
record HostileStrings(List<String> texts, List<byte[]> documents) {

  /** A few of each kind, our own. */
  static HostileStrings sample() {
    List<String> texts =
        List.of(
            "<script>window.ran = 1</script>",
            "<img src=x onerror=\"window.ran = 1\">",
            "<svg><animate onbegin=window.ran=1 attributeName=x dur=1s></svg>",
            "<a href=\"java\tscript:window.ran=1\">go</a>",
            "[go](javascript:window.ran=1)",
            "[go](JaVaScRiPt&colon;window.ran=1)",
            "![i](https://foreign.example/pixel.png)",
            "<link rel=stylesheet href=//foreign.example/a.css><style>*{color:red}</style>",
            "<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>",
            "<form action=//foreign.example><button autofocus onfocus=window.ran=1>",
            "\"><meta http-equiv=refresh content=0;url=//foreign.example>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>",
            "{{constructor.constructor('window.ran=1')()}} ${7*7} <%= 7*7 %>",
            "'; DROP TABLE chapters; -- \" OR 1=1",
            "../../../../etc/passwd\u0000.md",
            "\u202etxt.exe \u200b\ufeff\u2028\u2029 Z\u0335\u0321\u0327\u0324a\u030a\u0329l\u0338go",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0001\u0007\u001b[31m\u007f",
            "| a | b |\n|---|\n| ` | <b onclick=window.ran=1> |",
            "# {#\"onmouseover=window.ran=1} [x]: javascript:window.ran=1\n[x]",
            "CON PRN AUX NUL .. . ~ %2e%2e%2f %00 \\\\server\\share");
    List<byte[]> documents =
        Stream.of(
                "{\"a\":".repeat(2_000),
                "[[[[[[\"unclosed",
                "a: &a [*a, *a]\n",
                "x: !!java.lang.Runtime {}\n",
                "k: v\nk: w\n",
                "\ufeff{\"from\":\"\\ud800\",\"to\":1e999}",
                "? [complex, key]\n: - nested\n  - : :\n")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();
    return new HostileStrings(texts, documents);
  }

  /** Everything in the shared folder of hostile input; empty where there is none. */
  static Optional<HostileStrings> shared() throws IOException {
    String set = System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    Path folder = set == null ? Path.of("../../shared/hostile") : Path.of(set, "hostile");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>(sample().texts());
    JsonNode naughty = new ObjectMapper().readTree(folder.resolve("naughty-strings.json").toFile());
    naughty.forEach(text -> texts.add(text.asText()));
    Files.readAllLines(folder.resolve("xss-payloads.txt")).forEach(texts::add);
    List<byte[]> documents = new ArrayList<>();
    for (String kind : List.of("yaml", "json")) {
      try (Stream<Path> files = Files.list(folder.resolve(kind))) {
        for (Path file : files.sorted().toList()) {
          documents.add(Files.readAllBytes(file));
        }
      }
    }
    return Optional.of(new HostileStrings(texts, documents));
  }
}
