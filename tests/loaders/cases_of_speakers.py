"""Sentences of our own, one construction each; `|` and a name behind the words in brackets say whose they are."""

CASES = [
    # inverted
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », annonce Claire Doré."),
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », a annoncé mardi Claire Doré."),
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », se félicite Claire Doré, présidente du groupe."),
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », explique la directrice, Claire Doré."),
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », a déclaré à Paul Maurel la directrice, Claire Doré."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, sagt Clara Dorn."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, stellte Clara Dorn fest."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, so Clara Dorn, Präsidentin des Vereins."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, hat Clara Dorn gesagt."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, wie Clara Dorn erklärte."),
    ("de", "„⟦Wir öffnen morgen früh|Clara Dorn⟧“, sagte die Leiterin des Hauses, Clara Dorn."),
    ("en", "“⟦We open tomorrow,|Clara Dorne⟧” said Clara Dorne."),
    # subject first
    ("en", "“⟦We open tomorrow,|Clara Dorne⟧” Clara Dorne said."),
    ("en", "“⟦We open tomorrow,|Clara Dorne⟧” Clara Dorne, who leads the team, told Peter Mayhew."),
    # before
    ("fr", "Claire Doré a déclaré : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("fr", "Claire Doré, présidente, précise : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("fr", "À Paul Maurel, Claire Doré répond : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("fr", "Comme l’explique Claire Doré : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("fr", "Selon Claire Doré, « ⟦la halle ouvrira dès demain matin|Claire Doré⟧ »."),
    ("fr", "Claire Doré : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("fr", "Pour Claire Doré : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("de", "Clara Dorn fügt hinzu: „⟦Wir öffnen morgen.|Clara Dorn⟧“"),
    ("de", "Dazu sagte Clara Dorn: „⟦Wir öffnen morgen.|Clara Dorn⟧“"),
    ("de", "Über Peter Maurer sagte Clara Dorn: „⟦Er kennt das Haus gut.|Clara Dorn⟧“"),
    ("de", "Laut Clara Dorn „⟦wird die Halle schon morgen geöffnet|Clara Dorn⟧“."),
    ("de", "Für Clara Dorn ist es einfach: „⟦Wir öffnen morgen.|Clara Dorn⟧“"),
    ("en", "Clara Dorne said: “⟦We open tomorrow.|Clara Dorne⟧”"),
    ("en", "According to Clara Dorne, “⟦the hall will open tomorrow morning|Clara Dorne⟧”."),
    # split and cut
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré, « ⟦et nous en sommes fiers|Claire Doré⟧ »."),
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧, dit Claire Doré. ⟦Venez nombreux.|Claire Doré⟧ »"),
    # pronouns
    ("fr", "Claire Doré est ravie. « ⟦Nous ouvrons demain|Claire Doré⟧ », souligne-t-elle."),
    ("fr", "Claire Doré a reçu Paul Maurel. « ⟦Nous ouvrons demain|Claire Doré⟧ », souligne-t-elle."),
    ("fr", "Claire Doré a reçu Paul Maurel. « ⟦Je reviendrai vite|Paul Maurel⟧ », a-t-il promis."),
    ("fr", "Claire Doré est ravie. Elle ajoute : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    ("de", "Für Peter Maurer ist es einfach: „⟦Wir öffnen morgen früh|Peter Maurer⟧“, erinnert er sich."),
    ("de", "Clara Dorn traf Peter Maurer. „⟦Wir öffnen morgen früh|Clara Dorn⟧“, sagte sie."),
    ("en", "Clara Dorne met Peter Mayhew. “⟦We open tomorrow,|Clara Dorne⟧” she added."),
    ("de", "„⟦Wir öffnen bald|Clara Dorn⟧“, hatte Clara Dorn in einem Gespräch erklärt."),
    ("de", "Die Leiterin, Clara Dorn, kritisierte die Stadt scharf: „⟦Das dauert zu lange.|Clara Dorn⟧“"),
    ("fr", "« ⟦Nous ouvrons demain|Claire Doré⟧ », confirme de son côté Claire Doré."),
    ("fr", "« ⟦Nous ouvrons demain matin|Claire Doré⟧ » (Claire Doré)."),
    ("fr", "Pour Claire Doré, présidente, « ⟦c’est une excellente nouvelle pour tous|Claire Doré⟧ »."),
    (
        "en",
        "Clara Dorne said it was “⟦ready for its first guests in May|Clara Dorne⟧”, and thanked Peter Mayhew.",
    ),
    (
        "de",
        "Clara Dorn sagte, die Halle sei bald fertig. Der Bau sei „⟦ein großes Glück für alle|Clara Dorn⟧“.",
    ),
    # pronouns in doubt
    ("fr", "Claire Doré et Hélène Vidal sont ravies. « ⟦Nous ouvrons demain|⟧ », dit-elle."),
    ("fr", "« ⟦Nous ouvrons demain|⟧ », disent-elles à Claire Doré."),
    ("fr", "Paul Maurel est venu. « ⟦Nous ouvrons demain|⟧ », souligne-t-elle."),
    ("de", "Clara Dorn ist da. „⟦Wir öffnen morgen früh|⟧“, sagten sie."),
    # posts
    (
        "fr",
        "Claire Doré, présidente d’Atelier Nord, est là. « ⟦Nous ouvrons demain|Claire Doré⟧ », dit la présidente.",
    ),
    (
        "fr",
        "Claire Doré, présidente d’Atelier Nord, est là. « ⟦Nous ouvrons|Claire Doré⟧ », dit la présidente d’Atelier Nord.",
    ),
    ("fr", "Claire Doré, présidente d’Atelier Nord, est là. « ⟦Nous ouvrons|⟧ », dit le maire."),
    (
        "fr",
        "Claire Doré, présidente d’Atelier Nord, est là. « ⟦Nous ouvrons|⟧ », dit la présidente de Valmont.",
    ),
    ("de", "Clara Dorn ist Präsidentin. „⟦Wir öffnen morgen früh|Clara Dorn⟧“, so die Präsidentin."),
    ("en", "Clara Dorne is minister. “⟦We open tomorrow,|Clara Dorne⟧” the minister said."),
    ("fr", "Hélène Vidal est là. « ⟦Nous ouvrons|Hélène Vidal⟧ », dit la directrice du musée."),
    ("fr", "Hélène Vidal est là. « ⟦Nous ouvrons|⟧ », dit le directeur du musée."),
    ("fr", "Hélène Vidal a vu Claire Doré. « ⟦Nous ouvrons|⟧ », dit la directrice du musée."),
    ("fr", "Hélène Vidal est là. « ⟦Nous ouvrons|Hélène Vidal⟧ », plaide la dirigeante."),
    # not the speaker
    ("fr", "« ⟦Nous ouvrons demain|⟧ », dit le porte-parole de Claire Doré."),
    ("de", "„⟦Wir öffnen morgen früh|⟧“, sagte ein Sprecher von Clara Dorn."),
    ("de", "„⟦Wir öffnen morgen früh|⟧“, sagte Maurers Anwalt."),
    ("en", "“⟦We open tomorrow,|⟧” said a spokesman for Clara Dorne."),
    ("en", "“⟦We open tomorrow,|⟧” Clara Dorne's lawyer said."),
    ("fr", "« ⟦Nous ouvrons demain|⟧ », affirment Claire Doré et Paul Maurel."),
    ("fr", "« ⟦Nous ouvrons demain|⟧ », affirment les fondateurs d’Atelier Nord."),
    ("fr", "« ⟦Nous ouvrons demain|⟧ », annonce Atelier Nord."),
    ("fr", "« ⟦Nous ouvrons demain matin.|⟧ »"),
    ("de", "„⟦Wir öffnen morgen früh|⟧“, heißt es bei Clara Dorn im Haus."),
    ("de", "Maurers Verein warf Clara Dorn vor, das sei „⟦ein schwerer Fehler ohne jede Not|⟧“."),
    ("de", "Laut Werkhaus zeichnet der Bericht von Clara Dorn „⟦ein Bild, das keiner mehr kennt|⟧“."),
    ("de", "Im Brief heißt es, der Preis gehe an Clara Dorn, „⟦die das Haus gerettet hat|⟧“."),
    ("fr", "« ⟦Nous ouvrons demain|⟧ », annonce Atelier Nord, que dirige Claire Doré."),
    # free-standing
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré. « ⟦Venez donc nous voir.|Claire Doré⟧ »"),
    ("de", "„⟦Wir öffnen|Clara Dorn⟧“, sagt Clara Dorn. „⟦Wir freuen uns darauf.|Clara Dorn⟧“"),
    ("fr", "Claire Doré ne cache pas sa joie. « ⟦Nous ouvrons enfin la halle.|Claire Doré⟧ »"),
    (
        "fr",
        "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré. Paul Maurel hésite encore, lui. « ⟦La halle est trop chère.|Paul Maurel⟧ »",
    ),
    (
        "fr",
        "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré, avant d’ajouter : « ⟦Venez donc nous voir.|Claire Doré⟧ »",
    ),
    ("de", "Clara Dorn sagt: „⟦Wir öffnen.|Clara Dorn⟧“, und fügt hinzu: „⟦Wir freuen uns.|Clara Dorn⟧“"),
    ("de", "Clara Dorn sagte, dass die Halle morgen öffnet. „⟦Das Haus war viel zu lange leer.|Clara Dorn⟧“"),
    ("de", "Die Politik unter Peter Maurer nannte er „⟦ein Zeichen von großer Schwäche|⟧“."),
    # lost
    ("fr", "⟦|Claire Doré⟧», déclare Claire Doré dans un communiqué. «⟦|Claire Doré⟧». Le chantier avance."),
    ("fr", "La présidente, Claire Doré : «⟦|Claire Doré⟧». Le chantier avance."),
    ("fr", "# « ⟦La ville va changer de visage|⟧ »\n⟦|Claire Doré⟧», déclare Claire Doré."),
    # unopened
    (
        "de",
        "„⟦Wir bauen|Clara Dorn⟧“, sagt Clara Dorn. ⟦Wir haben zwei Hallen gemietet. Die dritte folgt|Clara Dorn⟧“.",
    ),
    # free-standing phrases, first names, the one who goes
    (
        "fr",
        "Je retiens surtout la phrase de Claire Doré, à la fin : « ⟦Le four reste, le prix monte.|Claire Doré⟧ »",
    ),
    ("fr", "Paul Maurel a répondu à la phrase de Claire Doré : « ⟦Je garde le four allumé.|Paul Maurel⟧ »"),
    ("fr", "Paul Maurel s’en va. « ⟦J’ai fait mon temps ici|Paul Maurel⟧ », souffle le sortant."),
    ("fr", "Claire Doré arrive. « ⟦Le four chauffe déjà bien|Claire Doré⟧ », sourit Claire."),
    ("de", "Den Satz des Abends sagte Clara Dorn selbst: „⟦Der Ofen bleibt an.|Clara Dorn⟧“"),
    (
        "de",
        "Peter Maurer kam. „⟦Ich habe alles zugegeben|Peter Maurer⟧“, sagte der 54 Jahre alte Angeklagte.",
    ),
    ("en", "Peter Mayhew stayed. “⟦The oven stays on,|Peter Mayhew⟧” said Peter."),
    # one or two words in marks are irony
    # interviews
    (
        "fr",
        "Arrivée en mai, Claire Doré, 48 ans, succède à Paul Maurel. Hélène Vidal l’a nommée.\n**Où en êtes-vous ?**\n⟦Nous avançons.|Claire Doré⟧\n**Quand ouvrez-vous ?**\n⟦Je ne sais pas.|Claire Doré⟧",
    ),
    (
        "de",
        "Clara Dorn leitet die Halle. Sie kennt Peter Maurer gut.\n**Wo stehen Sie?**\n⟦Wir sind fast fertig.|Clara Dorn⟧\n**Man sagt, Sie seien zu laut.**\n⟦Ich weiß das gut.|Clara Dorn⟧",
    ),
    (
        "en",
        "Clara Dorne runs the hall. Peter Mayhew built it.\n**Where do you stand?**\n⟦We are nearly there.|⟧\n**When do you open?**\n⟦I hope in spring.|⟧",
    ),
    (
        "fr",
        "Claire Doré dirige la halle.\n**Où en êtes-vous ?**\n⟦Nous avançons.|Claire Doré⟧\n**Quand ouvrez-vous ?**\n⟦Je ne sais pas.|Claire Doré⟧",
    ),
    (
        "en",
        "Echo: Where do you stand?\nDorne: ⟦We are nearly there.|Clara Dorne⟧\nEcho: When do you open?\nDorne: ⟦In spring, I hope.|Clara Dorne⟧",
    ),
    (
        "fr",
        "Claire Doré dirige la halle.\nPropos recueillis par Paul Maurel\nOù en êtes-vous ?\n⟦Nous avançons.|Claire Doré⟧\nQuand ouvrez-vous ?\n⟦Je ne sais pas.|Claire Doré⟧",
    ),
    (
        "fr",
        "La halle ouvre bientôt.\nPropos recueillis par Paul Maurel, le 3 mai\nOù en êtes-vous ?\n⟦Nous avançons.|⟧\nQuand ouvrez-vous ?\n⟦Je ne sais pas.|⟧",
    ),
    (
        "fr",
        "# « ⟦Il nous faut une halle ouverte à tous|Claire Doré⟧ »\nEntretien avec Claire Doré\nPar Paul Maurel\nOù en êtes-vous ?\n⟦Nous avançons.|Claire Doré⟧\nQuand ouvrez-vous ?\n⟦Je ne sais pas.|Claire Doré⟧",
    ),
    (
        "de",
        "Peter Maurer und Hanna Vogt kamen.\nDrei Fragen an Clara Dorn\nFrau Dorn, wann öffnen Sie?\n⟦Wir öffnen im Mai.|Clara Dorn⟧\nUnd dann?\n⟦Ich weiß es nicht.|Clara Dorn⟧",
    ),
    (
        "de",
        "Peter Maurer und Hanna Vogt kamen.\nFrau Dorn, wann öffnen Sie?\n⟦Wir öffnen im Mai.|Clara Dorn⟧\nUnd dann?\n⟦Ich weiß es nicht.|Clara Dorn⟧",
    ),
    (
        "fr",
        "Entretien avec Claire Doré\nOù en êtes-vous ?\nDoré : ⟦Nous avançons.|Claire Doré⟧\nLes voisins se plaignent.\n⟦Je les comprends.|Claire Doré⟧\nQuand ouvrez-vous ?\n⟦Je ne sais pas.|Claire Doré⟧",
    ),
    # somebody is named behind the mark, whatever the verb
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré. « ⟦Je n’en veux pas|⟧ », zozote Paul Maurel."),
    # a pronoun over a paragraph
    (
        "fr",
        "Hélène Vidal dirige la halle.\n« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré.\nLa halle est grande.\nElle fut bâtie en 1931.\n« ⟦Nous avons eu froid|⟧ », raconte-t-elle.",
    ),
    # who is only spoken of
    ("de", "„⟦Wir öffnen morgen früh|⟧“, sagte die Sprecherin Clara Dorns."),
    (
        "de",
        "Während Peter Maurer erklärte, „⟦die Halle ist zu teuer geworden|Peter Maurer⟧“, räumte Clara Dorn Fehler ein.",
    ),
    (
        "de",
        "Die Sichtweise von Peter Maurer, „⟦die Halle ist ein Fass ohne Boden und wird nie fertig|⟧“, teilt Clara Dorn nicht.",
    ),
    ("de", "Kritik der Leiterin an Peter Maurer: „⟦Wir öffnen morgen früh.|⟧“"),
    ("de", "Antwort von Clara Dorn an Peter Maurer: „⟦Wir öffnen morgen früh.|Clara Dorn⟧“"),
    # names without a verb
    ("fr", "Claire Doré, présidente d’Atelier Nord :\n« ⟦Nous ouvrons demain matin.|Claire Doré⟧ »"),
    ("fr", "« ⟦Nous ouvrons demain matin.|Claire Doré⟧ »\n— Claire Doré, présidente d’Atelier Nord"),
    ("fr", "« ⟦Nous ouvrons demain matin.|Claire Doré⟧ »\nClaire Doré, présidente d’Atelier Nord"),
    ("fr", "« ⟦Nous ouvrons demain matin.|Claire Doré⟧ » — Claire Doré, présidente d’Atelier Nord"),
    ("de", "„⟦Wir öffnen morgen früh.|Clara Dorn⟧“\nClara Dorn, Präsidentin"),
    # posts in time, and by their office
    (
        "fr",
        "La direction technique reviendra à Claire Doré. « ⟦Rien ne ferme|Claire Doré⟧ », promet la future directrice technique.",
    ),
    (
        "fr",
        "La direction technique reviendra à Claire Doré. « ⟦Rien ne ferme|⟧ », promet le directeur technique.",
    ),
    (
        "fr",
        "Hélène Vidal, ancienne députée, est là. « ⟦Nous ouvrons|Hélène Vidal⟧ », dit l’ancienne élue verte.",
    ),
    ("fr", "Paul Maurel, maire de Valmont, est venu. « ⟦Nous ouvrons|⟧ », dit l’ancien maire."),
    (
        "fr",
        "Claire Doré, présidente d’Atelier Nord, est là. Réponse de la présidente dans la salle : « ⟦Nous ouvrons demain.|Claire Doré⟧ »",
    ),
    # not the speaker: a topic whom nobody names
    (
        "fr",
        "Paul Maurel est venu. Quant au recteur, absent, il a fait lire un message par son adjointe, Claire Doré : « ⟦Nous ouvrons demain.|⟧ »",
    ),
    ("fr", "Paul Maurel est venu. Quant à Claire Doré, elle assure : « ⟦Nous ouvrons demain.|Claire Doré⟧ »"),
    # the source lost the space behind a sentence
    ("fr", "Le site sera confié à Claire Doré.« ⟦Nous ouvrons demain|Claire Doré⟧ », sourit-elle."),
    ("fr", "Le site, confié à Claire Doré, ferme. Avec Claire Doré, « ⟦nous ouvrons demain|⟧ », sourit-il."),
    # free-standing paragraphs
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré.\n« ⟦Le reste attendra.|Claire Doré⟧ »"),
    ("fr", "« ⟦Nous ouvrons|Claire Doré⟧ », dit Claire Doré.\nLa foule rit.\n« ⟦Le reste attendra.|⟧ »"),
    ("de", "Dessen Chefin Clara Dorn erinnert sich an den Tag: „⟦Wir hatten nur eine Lampe.|Clara Dorn⟧“"),
    ("fr", "> ⟦Nous ouvrirons au printemps.|Claire Doré⟧\n> — Claire Doré"),
    ("fr", "Claire Doré a reçu Paul Maurel, qui déclare : « ⟦Nous ouvrons demain|Paul Maurel⟧ »."),
    (
        "fr",
        "Hélène Vidal cite une note de Paul Maurel qui disait en mai : « ⟦Il faut ouvrir demain|Paul Maurel⟧ ».",
    ),
    (
        "fr",
        "Claire Doré est là. Le substitut de Valmont a parlé. Il précise que « ⟦la halle ouvre demain|⟧ ».",
    ),
    ("fr", "Hélène Vidal a refusé, affirmant que « ⟦la halle ouvre demain|Hélène Vidal⟧ »."),
    (
        "fr",
        "Le site va à Claire Doré et à une voisine, Hélène Vidal. Cette dernière est ravie : « ⟦Nous ouvrons demain|Hélène Vidal⟧ ».",
    ),
    ("fr", "« ⟦On ferme demain !|Paul Maurel⟧ » lancé par Paul Maurel a surpris Claire Doré."),
    ("fr", "« ⟦Nous ouvrons demain|Hélène Vidal⟧ », d’après Hélène Vidal."),
    ("fr", "Selon le texte, Hélène Vidal doit « ⟦ouvrir la halle avant la fin du mois|⟧ »."),
    ("fr", "Hélène Vidal fait valoir que « ⟦la halle ouvre demain|Hélène Vidal⟧ »."),
    (
        "fr",
        "La halle reste. « ⟦Nous ouvrons demain. Nous sommes prêts|Hélène Vidal⟧, déclare la directrice chargée du site, Hélène Vidal.",
    ),
    (
        "en",
        "Clara Dorne has urged Peter Mayhew to act, warning that Valmont could “⟦run out of money by next May|Clara Dorne⟧”.",
    ),
    ("en", "The hall opened, where Helen Vale told Clara Dorne, “⟦You will need some luck.|Helen Vale⟧”"),
    (
        "en",
        "Clara Dorne chairs Echo. In her view, the hall matters, “⟦because that is where people eat|Clara Dorne⟧”.",
    ),
    (
        "en",
        "The yard was shut. It had no roof and no door. ⟦We own the key, and it is rusty,|Helen Vale⟧” says Helen Vale.",
    ),
    ("en", "⟦We own a boat, and it leaks now and then.|Helen Vale⟧\nHelen Vale, director of Echo"),
    ("de", "Von einem „⟦schweren Fehler|Hanna Vogt⟧“ sprach die Leiterin Hanna Vogt."),
    ("de", "Hanna Vogt geht davon aus, dass die Halle „⟦ein großer Gewinn für alle|Hanna Vogt⟧“ wird."),
    ("de", "„⟦Wir öffnen morgen früh|Hanna Vogt⟧, betonte die Leiterin Hanna Vogt am Montag im Rat."),
    ("de", "Das gefällt Hanna Vogt nicht. ⟦Hier wird nur verwaltet, Tag für Tag|Hanna Vogt⟧“, klagt sie."),
    ("de", "„⟦Wir bauen im Frühling|Hanna Vogt⟧, kündigt Hanna Vogt an, ⟦und danach ist Ruhe.|Hanna Vogt⟧“"),
]
