package org.fakeai.it;

/** Everything that any server of ours must do, however it was started. */
interface ServerChecks
    extends ChatChecks,
        StreamChecks,
        SpokenChecks,
        StoredChecks,
        MediaChecks,
        RefusalChecks,
        CompletionChecks,
        EmbeddingChecks,
        ModerationChecks,
        TokenizeChecks,
        AdminChecks,
        ModelChecks,
        PageChecks,
        HeaderChecks,
        TransportChecks,
        OpenAiJavaChecks {}
