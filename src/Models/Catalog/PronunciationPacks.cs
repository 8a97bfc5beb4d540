namespace AlinFunctions.Models.Catalog;

/// <summary>The tables that say how words are spoken: an English dictionary, a model for words that it lacks, and Mandarin words with their pinyin.</summary>
internal static class PronunciationPacks
{
    /// <summary>Gets the English dictionary.</summary>
    public static ModelPack English { get; } = new()
    {
        Name = "english-words",
        Licence = "MIT AND BSD-2-Clause",
        Origin = "CMUdict 0.7b by Carnegie Mellon University under BSD-2-Clause (in the file's head), written in Kokoro's alphabet by HeadTTS under MIT",
        Sources = [new(new NpmPackage("@met4citizen/headtts", "1.3.0", "98f588dcdea384d4df9b319eaa1724859e01d3f3c48a121663fa4098046f60c9"), "dictionaries/en-us.txt")],
        Entries = [new(ModelId.EnglishWords, "en-us.txt", "5edf7f0e8e8c49fdf5fa1d27481980d9a83edf2c9a89de5898a1a88eb215cd2e", "how English words are said", "英文单词的读法")],
    };

    /// <summary>Gets the model that guesses how an English word is said.</summary>
    public static ModelPack Graphemes { get; } = new()
    {
        Name = "english-graphemes",
        Licence = "Apache-2.0",
        Origin = "g2p_en by Kyubyong Park and Jongseok Kim under Apache-2.0; the package's package.json says so too",
        Sources = [new(new NpmPackage("tiny-tts", "5.0.1", "cdb976821e73daeb509921a1434681d1c7e726b9322ada42b9cf482f72bd2d52"), "g2p_model.json")],
        Entries = [new(ModelId.EnglishGraphemes, "g2p_model.json", "b9bf424ae0d6fea011960032cee6615097db23ab71c5770576c9c44103f1b49f", "how English words are said that are in no dictionary", "词典未收英文单词的读法")],
    };

    /// <summary>Gets Mandarin words with pinyin and frequency, and the simplified forms of traditional characters.</summary>
    public static ModelPack Mandarin { get; } = new()
    {
        Name = "mandarin-words",
        Licence = "ISC",
        Origin = "The data of pinyin-pro under ISC; the package's package.json says so",
        Sources = [new(new NpmPackage("@pinyin-pro/data", "1.3.1", "f9c8d16bcb6882fb94ae60d65068b154d952533a43948e62c4ac0ae0e6bbd36a"), "json/complete.json", "json/traditional.json")],
        Entries =
        [
            new(ModelId.MandarinWords, "complete.json", "ede39817cbcdeb0d252fee6f5ac7b218326e5a6f3b52b9ce34c01e2c7ebe176b", "how Chinese words are said", "中文词语的读法"),
            new(ModelId.TraditionalCharacters, "traditional.json", "48db7ca9309bb013e9bd8fdef30f0c29165f8a9ffdee530f812a9a13ef8ab560", "traditional characters to simplified ones", "繁体字转简体字"),
        ],
    };

    /// <summary>Gets the sounds of single Chinese characters, for those that the words lack.</summary>
    public static ModelPack Characters { get; } = new()
    {
        Name = "mandarin-characters",
        Licence = "MIT",
        Origin = "pinyin-pro by zh-lx under MIT; the package's package.json says so",
        Sources = [new(new NpmPackage("pinyin-pro", "3.29.4", "433bc66ce6bcc23ff293b268a39452461e92987b9a13eefb7242cbe3103998cd"), "dist/esm/data/dict1.mjs")],
        Entries = [new(ModelId.MandarinCharacters, "dict1.mjs", "4ab2e452449ddd75be6b123d74bf0c31ea1ffa205c275849a7589d957c112426", "how single Chinese characters are said", "单个汉字的读法")],
    };
}
