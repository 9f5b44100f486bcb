package kr.sarangbang.infrastructure.line8583;

/** What the site program hands to Q2: the line and its face for jPOS. */
public record HostedLine(IssuerConnection connection, IssuerMux mux) {}
